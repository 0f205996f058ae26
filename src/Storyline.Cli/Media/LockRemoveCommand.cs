using System.CommandLine;
using Storyline.Models.Media;
using Storyline.Services.Core.Media.Locks;

namespace Storyline.Cli.Media;

internal static class LockRemoveCommand
{
    public static Command Create(CommandSetting setting)
    {
        var id = new Argument<Guid>("id") { Description = "The lock's id, as lock list shows it" };
        var json = JsonOption.Create();
        var command = new Verb("remove", "Take a lock away", "lock remove 0192f0c4-5b7e-7c1a-9d3e-2f6a8b4c1d0e") { Arguments = { id }, Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var gone = parse.GetRequiredValue(id);
                await product.Get<LockService>().RemoveAsync(new MediaLockId(gone), product.Actor, token);
                setting.Terminal.WriteResult(parse.GetValue(json), new { Removed = gone }, "The lock is gone.");
            },
            cancellationToken));
        return command;
    }
}
