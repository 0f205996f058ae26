using System.CommandLine;
using Storyline.Models;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class LockAddCommand
{
    public static Command Create(CommandSetting setting)
    {
        var name = new Argument<string>("name") { Description = "A file name, a path or an id of the library" };
        var days = new Option<int?>("--days") { Description = "How long; without it, for ever" };
        var note = new Option<string?>("--note") { Description = "Why" };
        var command = new Verb("add", "Keep a picture out of the plan", "lock add cat-monday.jpg --days 14 --note \"after the sale\"")
        {
            Arguments = { name },
            Options = { days, note },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            async (product, token) =>
            {
                if (parse.GetValue(days) is < 1)
                {
                    throw new InvalidRequestException("--days must be 1 or more; leave it out to lock for ever.");
                }

                var item = await product.Get<MediaLibrary>().ByNameAsync(product.TeamId, parse.GetRequiredValue(name), token);
                DateTimeOffset? until = parse.GetValue(days) is { } length ? product.Get<TimeProvider>().GetUtcNow().AddDays(length) : null;
                var added = await product.Get<LockService>().HoldAsync(item, until, parse.GetValue(note), product.Actor, token);
                var end = until is { } time ? $"until {(await product.TimesAsync(token)).Of(time)}" : "for ever";
                setting.Terminal.WriteText(added ? $"{item.FileName} is locked {end}." : $"{item.FileName} was locked already.");
            },
            cancellationToken));
        return command;
    }
}
