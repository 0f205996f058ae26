using System.CommandLine;
using Storyline.Models;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;
using Storyline.Services.Domain.Publishing;
using Storyline.Services.Notifications.Publishing;

namespace Storyline.Cli.Publishing;

internal static class PolicyRehearseCommand
{
    private const int MostShown = 30;

    public static Command Create(CommandSetting setting)
    {
        var category = new Argument<string?>("category") { Description = "The category of the policy that is tried, or all; without it, the policies as they are", Arity = ArgumentArity.ZeroOrOne };
        var mode = new Argument<PublishingMode?>("mode") { Description = "ask, or automatic", Arity = ArgumentArity.ZeroOrOne };
        var options = new PolicyOptions();
        var json = JsonOption.Create();
        var command = new Verb(
            "rehearse", "Show what a policy would have done with the posts of the last 90 days; changes nothing", "policy rehearse",
            "policy rehearse memes automatic --hours 9-21")
        {
            Arguments = { category, mode },
            Options = { options.Veto, options.Hours, json, setting.Scope.Chat },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var tried = parse.GetValue(mode) is { } wanted ? options.Read(parse, wanted) : null;
                if (parse.GetValue(category) is not null && tried is null)
                {
                    throw new InvalidRequestException("Say which policy is tried: policy rehearse memes automatic.");
                }

                var chat = await product.WorkChatAsync(token);
                var name = parse.GetValue(category) is { } word ? PolicyOptions.Category(word) : null;
                var report = await product.Get<PolicyRehearsal>().RunAsync(chat, name, tried, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { report.Since, report.Categories, Posts = report.Posts.Select(View) });
                    return;
                }

                Show(setting.Terminal, report, new Times(chat.TimeZone));
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, RehearsalReport report, Times times)
    {
        Lists.Show(
            terminal, report.Categories, Tables.Of("Category", "By itself", "Against somebody's will", "Asked", "Why asked"),
            one => [one.Category, $"{one.GoesOut}", $"{one.AgainstWill}", $"{one.Asks.Values.Sum()}", string.Join(", ", one.Asks.Select(ask => $"{ask.Value} {RehearsalMessage.Words(ask.Key)}"))],
            "Nothing was decided in the last 90 days.");
        var against = report.AgainstWill.Take(MostShown).ToList();
        if (against.Count > 0)
        {
            terminal.Say("These would have gone out although somebody refused them:");
            Lists.Show(
                terminal, against, Tables.Of(times.Heading("Due"), "Picture", "Category", "Decided"),
                post => [times.Of(post.DueAt), post.FileName, post.Category, post.Decided.ToString().ToLowerInvariant()], "");
        }
    }

    private static object View(RehearsedPost post) => new
    {
        HistoryId = post.Id.Value,
        post.FileName,
        post.Category,
        post.DueAt,
        post.Decided,
        GoesOut = post.Fate is not RehearsedFate.Asks,
        AgainstWill = post.Fate is RehearsedFate.GoesOutAgainstWill,
        Why = (post.Fate as RehearsedFate.Asks)?.Why,
    };
}
