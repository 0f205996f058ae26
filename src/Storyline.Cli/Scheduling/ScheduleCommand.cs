using System.CommandLine;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

/// <summary><c>schedule create</c>, <c>extend</c> and <c>preview</c>: one shape, three operations.</summary>
internal static class ScheduleCommand
{
    private delegate Task<PlanOutcome> Plan(Planning planning, ChatSettings chat, int days, long? seed, Actor by, CancellationToken cancellationToken);

    public static Command Create(CommandSetting setting) => Verb.Group(
        "schedule",
        "The plan: which picture goes out when",
        One(setting, "create", "Fill the free slots of the next days", isPreview: false, (planning, chat, days, seed, by, token) => planning.CreateAsync(chat, days, seed, by, token)),
        One(setting, "extend", "Add days after the last planned slot", isPreview: false, (planning, chat, days, seed, by, token) => planning.ExtendAsync(chat, days, seed, by, token)),
        One(setting, "preview", "Show what create would do, and do nothing", isPreview: true, (planning, chat, days, seed, _, token) => planning.PreviewAsync(chat, days, seed, token)));

    private static Verb One(CommandSetting setting, string name, string description, bool isPreview, Plan plan)
    {
        var days = new Option<int>("--days") { Description = "How many posting days", Required = true };
        var seed = new Option<long?>("--seed") { Description = "The same seed gives the same plan" };
        var json = JsonOption.Create();
        var command = new Verb(name, description, $"schedule {name} --days 7", $"schedule {name} --days 7 --seed 42 --json") { Options = { days, seed, setting.Scope.Chat, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var outcome = await plan(product.Get<Planning>(), chat, parse.GetValue(days), parse.GetValue(seed), product.Actor, token);
                Show(setting.Terminal, parse.GetValue(json), isPreview, chat, outcome);
            },
            cancellationToken));
        return command;
    }

    private static void Show(Terminal terminal, bool json, bool isPreview, ChatSettings chat, PlanOutcome outcome)
    {
        if (json)
        {
            terminal.WriteJson(new
            {
                outcome.Seed,
                outcome.SkippedSlots,
                Items = outcome.Posts.Select(post => new
                {
                    Slot = post.SlotNumber.Value, post.ScheduledFor, MediaItemId = post.MediaItemId.Value, post.FileName, post.Category, post.Reasons,
                }),
                Categories = outcome.Categories.Select(category => new { category.Category, category.Target, category.Eligible, category.Planned, category.BelowTarget, category.Shortage }),
            });
            return;
        }

        var times = new Times(chat.TimeZone);
        Lists.Show(
            terminal, outcome.Posts, Tables.Of(times.Heading("When"), "Picture", "Category", "Why this one"),
            post => [times.Of(post.ScheduledFor), post.FileName, post.Category, string.Join(", ", post.Reasons)],
            "No slot would be filled.");
        foreach (var shortage in outcome.Categories.Select(category => category.Shortage).OfType<string>().Where(_ => outcome.SkippedSlots > 0))
        {
            terminal.Warn($"{shortage}.");
        }

        var empty = outcome.SkippedSlots == 0 ? "" : $"; {outcome.SkippedSlots} slots stay empty";
        terminal.Say($"{(isPreview ? "Would plan" : "Planned")} {outcome.Posts.Count} posts for {chat.Name}{empty}. Seed {outcome.Seed}.");
    }
}
