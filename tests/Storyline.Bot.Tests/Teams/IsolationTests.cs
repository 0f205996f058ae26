using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Storyline.Bot.Updates;
using Storyline.Models;
using Storyline.Models.Scheduling;
using Storyline.Models.Teams;
using Storyline.Services.Core.Publishing.Cards;
using Storyline.Services.Core.Teams;
using Storyline.Services.Integrations.Chat;
using Storyline.Testing;

namespace Storyline.Bot.Tests.Teams;

/// <summary>Every command, button and answer of the bot, given by an admin of one team with the names and ids of another: nothing of the other is shown or changed.</summary>
public sealed class IsolationTests : IAsyncLifetime
{
    private ServiceWorld world = null!;
    private OtherTeam other = null!;
    private ServiceProvider bot = null!;
    private ChatPerson ana = null!;
    private QueueItemId planned;
    private int updates;
    private (int Toasts, int Sent, int Edits) heard;

    public async ValueTask InitializeAsync()
    {
        world = await ServiceWorld.CreateAsync();
        other = await OtherTeam.InAsync(world.ConnectionString);
        ana = new ChatPerson(world.AdminChat.TelegramChatId, "ana", "Ana", null, IsBot: false);
        var services = new ServiceCollection();
        world.Register(services).AddStorylineBot();
        bot = services.BuildServiceProvider();
        var ours = await world.Library.AddAsync("memes/ours.png");
        planned = await world.Plan.AddAsync(ours, ServiceWorld.Start.AddHours(1));
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        await world.DisposeAsync();
    }

    [Fact]
    public async Task No_command_shows_or_changes_anything_of_another_team()
    {
        var before = await other.FingerprintAsync();
        string[] arguments = ["", "5", OtherTeam.FileName, OtherTeam.Category, "on", .. other.Ids.Select(id => id.ToString())];

        foreach (var name in Of<ICommand, string>(command => command.Card.Name))
        {
            foreach (var argument in arguments)
            {
                await GiveAsync(new ChatUpdate.Text(++updates, world.Chat.TelegramChatId, "Stories", updates, ana, $"/{name} {argument}".TrimEnd()));
                LeakIn(Said().Where(text => !IsEcho(text, argument))).ShouldBeNull($"/{name} {argument}");
            }
        }

        (await other.FingerprintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task No_button_shows_or_changes_anything_of_another_team()
    {
        var before = await other.FingerprintAsync();
        var understood = new HashSet<string>();

        foreach (var action in Of<ITap, string>(tap => tap.Action))
        {
            foreach (var subject in Subjects().Concat(SubjectsOfButtons()))
            {
                if (await TapAsync(action, subject))
                {
                    understood.Add(action);
                }

                LeakIn(Said().Where(text => !IsEcho(text, subject))).ShouldBeNull($"{action} {subject}");
            }
        }

        (await other.FingerprintAsync()).ShouldBe(before);
        Of<ITap, string>(tap => tap.Action).Except(understood).ShouldBeEmpty("Each button is tried with something of the other team's that it can read.");
    }

    [Fact]
    public async Task A_button_of_another_teams_chat_does_nothing_in_ours()
    {
        var before = await other.FingerprintAsync();

        foreach (var action in Of<ITap, string>(tap => tap.Action))
        {
            var data = await WithAsync<CallbackKeys, IReadOnlyList<string>>(keys => keys.IssueAsync(world.Team.Id, OtherTeam.TelegramChatId, [(action, other.Planned.ToString())], CancellationToken.None));
            await GiveAsync(new ChatUpdate.Tap(++updates, world.Chat.TelegramChatId, "tap", 1, ana, data[0]));
            world.Messenger.Toasts[^1].ShouldBe("This button belongs to another chat.");
        }

        (await other.FingerprintAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task No_answer_to_a_question_shows_or_changes_anything_of_another_team()
    {
        var before = await other.FingerprintAsync();
        var by = (await WithAsync<MemberDirectory, Actor?>(members => members.DiscoverAsync(ana, world.Chat, CancellationToken.None)))!;

        foreach (var word in Of<IReplyHandler, string>(handler => handler.Word))
        {
            foreach (var subject in Subjects())
            {
                await WithAsync<Questions, bool>(async questions =>
                {
                    await questions.AskAsync(world.Chat, by, new Question(word, subject, "?", "?"), CancellationToken.None);
                    return true;
                });
                var asked = world.Messenger.Texts[^1].MessageId;
                await GiveAsync(new ChatUpdate.Text(++updates, world.Chat.TelegramChatId, "Stories", updates, ana, "7") { ReplyTo = asked });
                LeakIn(Said().Where(text => !IsEcho(text, subject))).ShouldBeNull($"{word} {subject}");
            }
        }

        (await other.FingerprintAsync()).ShouldBe(before);
    }

    private IEnumerable<string> Subjects() =>
    [
        .. other.Ids.Select(id => id.ToString()),
        $"@{other.Chat.Value:N} ", $"@{other.Chat.Value:N} pause ", $"@{other.Chat.Value:N} queue 5",
        .. new[] { "", "Posts ", "Account ", "posts-per-day 7", "Hours 1-2", $"account {other.Account}", "account @bravo.shop", "queue ", "schedule " }.SelectMany(rest => new[]
        {
            $"{other.Chat.Value:N} 0 {(rest.Length == 0 ? " " : rest)}",
            $"{world.Chat.Id.Value:N} 0 {(rest.Length == 0 ? " " : rest)}",
        }),
    ];

    /// <summary>What only buttons carry: a post with its place in a list or with a detail, a page, a mix, a policy.</summary>
    private IEnumerable<string> SubjectsOfButtons() =>
    [
        $"{other.Planned.Value:N} {ServiceWorld.Start.AddHours(2).UtcTicks} 5 ", $"{other.Planned} {other.Account}", $"{planned} {other.Account}", $"{other.Planned} Posted",
        $"{other.Lock} 1", "1", "5 ", "1 mark 0 100", "1 mark", "5 1 mark",
        $"{other.Chat.Value:N} 1 Automatic 5   {OtherTeam.Category}", $"{world.Chat.Id.Value:N} 0 Automatic 5   {OtherTeam.Category}",
        $"{OtherTeam.MessageId} {OtherTeam.Category}",
    ];

    private async Task<bool> TapAsync(string action, string subject)
    {
        var data = await WithAsync<CallbackKeys, IReadOnlyList<string>>(keys => keys.IssueAsync(world.Team.Id, world.Chat.TelegramChatId, [(action, subject)], CancellationToken.None));
        return await GiveAsync(new ChatUpdate.Tap(++updates, world.Chat.TelegramChatId, "tap", 1, ana, data[0]));
    }

    /// <summary>Routes an update as the receiver does. A subject that no button of ours ever has may fail to be read: that shows nothing either.</summary>
    /// <returns>Whether it was read.</returns>
    private async Task<bool> GiveAsync(ChatUpdate update)
    {
        await using var scope = bot.CreateAsyncScope();
        try
        {
            var say = await scope.ServiceProvider.GetRequiredService<UpdateRouter>().RouteAsync(update, CancellationToken.None);
            await (say?.Invoke(CancellationToken.None) ?? Task.CompletedTask);
            return true;
        }
        catch (Exception unread) when (unread is FormatException or OverflowException or UnreachableException or ArgumentException or InvalidOperationException or IndexOutOfRangeException or NotFoundException)
        {
            return unread is NotFoundException;
        }
    }

    /// <summary>What was said, sent and written on buttons since this was asked before.</summary>
    private List<string> Said()
    {
        var (toasts, sent, edits) = (world.Messenger.Toasts, world.Messenger.Sent, world.Messenger.Edits);
        var news = toasts.Skip(heard.Toasts).Concat(sent.Skip(heard.Sent).Concat(edits.Skip(heard.Edits)).SelectMany(message =>
            (message.Keyboard?.Rows.SelectMany(row => row).Select(button => button.Label) ?? []).Append(message.Text).Append(message.File ?? ""))).ToList();
        heard = (toasts.Count, sent.Count, edits.Count);
        return news;
    }

    private static string? LeakIn(IEnumerable<string> texts) => texts.FirstOrDefault(text => OtherTeam.LeakIn(text) is not null);

    // A sentence that only repeats what the person themselves gave, or the beginning of it, tells them nothing.
    private static bool IsEcho(string text, string given) =>
        OtherTeam.LeakIn(given.Split(' ', StringSplitOptions.RemoveEmptyEntries).SelectMany(Forms).Aggregate(text, (rest, part) => rest.Replace(part, "", StringComparison.OrdinalIgnoreCase))) is null;

    private static IEnumerable<string> Forms(string given) =>
        new[] { given, Guid.TryParse(given, out var id) ? id.ToString() : given }.SelectMany(form => form.Length > 20 ? new[] { form, form[..20] } : [form]);

    private IReadOnlyList<T> Of<TPart, T>(Func<TPart, T> read)
    {
        using var scope = bot.CreateScope();
        return [.. scope.ServiceProvider.GetServices<TPart>().Select(read)];
    }

    private async Task<T> WithAsync<TService, T>(Func<TService, Task<T>> call) where TService : notnull
    {
        await using var scope = bot.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
