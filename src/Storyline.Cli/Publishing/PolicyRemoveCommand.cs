using System.CommandLine;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Cli.Publishing;

internal static class PolicyRemoveCommand
{
    public static Command Create(CommandSetting setting)
    {
        var category = new Argument<string>("category") { Description = "The category, or all for the policy of every one without its own" };
        var json = JsonOption.Create();
        var command = new Verb("remove", "Take a policy away: the one for all others holds then, or the team is asked", "policy remove memes")
        {
            Arguments = { category },
            Options = { json, setting.Scope.Chat },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var name = PolicyOptions.Category(parse.GetRequiredValue(category));
                var isRemoved = await product.Get<PublishingPolicies>().RemoveAsync(chat, name, null, product.Actor, token);
                setting.Terminal.WriteResult(
                    parse.GetValue(json), new { Category = name, Removed = isRemoved },
                    isRemoved ? $"{PolicyOptions.Name(name)}: no policy of its own any more" : $"{PolicyOptions.Name(name)}: there was none");
            },
            cancellationToken));
        return command;
    }
}
