using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Teams;
using Storyline.Services.Core.Teams;
using Storyline.Testing.Worlds;

namespace Storyline.Bot.Tests.Updates;

/// <summary>A command that asks for a number, and what becomes of the answer: a question as other parts of the bot ask it.</summary>
internal sealed class FavouriteNumber(Questions questions) : ICommand, IReplyHandler
{
    public static BotWorldOptions InTheBot { get; } = new()
    {
        Configure = services => services.AddScoped<ICommand, FavouriteNumber>().AddScoped<IReplyHandler, FavouriteNumber>(),
    };

    public CommandCard Card { get; } = new("favourite", "", "Asks for a number", "Test");

    public string Word => "favourite";

    public TeamRole Needs => TeamRole.Member;

    public Task<Reply> HandleAsync(CommandCall call, CancellationToken cancellationToken) => Task.FromResult(new Reply("Let me ask.")
    {
        Then = token => questions.AskAsync(call.Chat, call.By, new Question(Word, "number", "which number do you like?", "A number"), token),
    });

    public Task<ReplyAnswer> HandleAsync(ReplyCall reply, CancellationToken cancellationToken) =>
        int.TryParse(reply.Text, CultureInfo.InvariantCulture, out var number)
            ? Task.FromResult(new ReplyAnswer(new Reply($"{reply.By.Name} likes the {reply.Subject} {number}.")))
            : throw new InvalidRequestException($"“{reply.Text}” is no number: write one, for example 7.");
}
