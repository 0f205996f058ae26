using System.CommandLine;
using Storyline.Models.Scheduling;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Core.Teams;
using Storyline.Services.Domain.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class QueueMoveCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The planned post's id, as queue list shows it" };
        var time = new Argument<string>("time") { Description = "In the chat's zone: 14:30, \"tomorrow 9:00\", \"fri 18:15\", \"2026-11-24 14:30\"; or ISO 8601 with an offset" };
        var json = JsonOption.Create();
        var command = new Verb("move", "Move a planned post to a time", "queue move 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e \"tomorrow 9:00\"") { Arguments = { id, time }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var item = await product.Get<QueueService>().GetAsync(product.TeamId, new QueueItemId(parse.GetRequiredValue(id)), token);
                var chat = await product.Get<ChatRegistry>().WorkChatAsync(product.TeamId, item.Queue.ChatSettingsId, token);
                var at = TypedTime.Read(parse.GetRequiredValue(time), PostingWindow.Of(chat), product.Get<TimeProvider>().GetUtcNow());
                var moved = await product.Get<PlanMoves>().MoveAsync(item.Queue.Id, at, product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Post = PlannedView.Of(moved.Post), moved.IsOutsideHours });
                    return;
                }

                setting.Terminal.WriteText($"{moved.Post.Media.FileName} goes out on {moved.Window.Describe(moved.Post.Queue.ScheduledFor)} now.");
                if (moved.IsOutsideHours)
                {
                    setting.Terminal.Warn($"That is outside the posting hours, {moved.Window}.");
                }
            },
            cancellationToken));
        return command;
    }
}
