using System.CommandLine;
using Storyline.Models.Teams;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class MediaWhyNotCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id" };
        var json = JsonOption.Create();
        var command = new Verb("whynot", "Say why a picture is not in the plan, or when its turn comes", "media whynot cat-monday.jpg") { Arguments = { name }, Options = { setting.Scope.Chat, json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var prospect = await product.Get<PlanProspects>().ExplainAsync(chat, parse.GetRequiredValue(name), token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(ToJson(prospect));
                }
                else
                {
                    setting.Terminal.WriteText(Words(prospect, chat));
                }
            },
            cancellationToken));
        return command;
    }

    private static object ToJson(PlanProspect prospect) => new
    {
        MediaItemId = prospect.Item.Id.Value,
        prospect.Item.FileName,
        prospect.Item.Category,
        Outcome = prospect switch
        {
            PlanProspect.Planned => "planned",
            PlanProspect.Hindered => "hindered",
            PlanProspect.OutOfMix => "out_of_mix",
            PlanProspect.LockComes => "lock_comes",
            PlanProspect.Waits => "waits",
            _ => throw new System.Diagnostics.UnreachableException(),
        },
        Obstacles = (prospect as PlanProspect.Hindered)?.Obstacles ?? [],
        (prospect as PlanProspect.Waits)?.Before,
        (prospect as PlanProspect.Waits)?.Share,
        Chat = (prospect as PlanProspect.Planned)?.Chat.Name,
        LockedFrom = (prospect as PlanProspect.LockComes)?.From,
        At = (prospect as PlanProspect.Planned)?.At ?? (prospect as PlanProspect.Waits)?.Expected,
    };

    private static string Words(PlanProspect prospect, ChatSettings chat) => prospect.Item.FileName + prospect switch
    {
        PlanProspect.Planned planned when planned.Chat.Id != chat.Id =>
            $" is in the plan of {planned.Chat.Name}: {new Times(planned.Chat.TimeZone).Of(planned.At)} ({planned.Chat.TimeZone}).",
        PlanProspect.Planned planned => $" is in the plan: {new Times(chat.TimeZone).Of(planned.At)}.",
        PlanProspect.Hindered hindered => $" cannot be planned: {string.Join("; ", hindered.Obstacles)}.",
        PlanProspect.OutOfMix => $" could be planned, but {prospect.Item.Category} has no share of the mix: storyline category set gives it one.",
        PlanProspect.LockComes comes => $" is free now and locked from {new Times(chat.TimeZone).Of(comes.From)} on, and its turn does not come before that.",
        PlanProspect.Waits waits => $" may be planned: {waits.Before} of {prospect.Item.Category} are before it, which gets {waits.Share * 100:0.##} % of the posts; "
            + (waits.Expected is { } at ? $"if the plan is extended now, it goes out {new Times(chat.TimeZone).Of(at)}." : "at this pace it goes out in more than a year."),
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}
