using System.CommandLine;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaDedupeCommand
{
    public static Command Create(CommandSetting setting)
    {
        var archive = new Option<bool>("--archive") { Description = "Archive the spare copies of files with the same bytes; those that only look alike are left to you" };
        var yes = Confirmation.Option();
        var json = JsonOption.Create();
        var command = new Verb("dedupe", "List pictures that are in the library more than once, byte for byte or to the eye", "media dedupe", "media dedupe --archive --yes")
        {
            Options = { archive, yes, json },
        };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var looks = product.Get<LookAlikes>();
                var same = await looks.SameAsync(product.TeamId, token);
                var alike = await looks.AlikeAsync(product.TeamId, token);
                var archived = parse.GetValue(archive) ? await ArchiveAsync(setting.Terminal, product, looks, same, parse.GetValue(yes), token) : [];
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Same = same.Select(group => new { Keep = MediaView.Of(group.Keep), Spare = group.Spare.Select(MediaView.Of) }),
                        Alike = alike.Select(group => new { First = MediaView.Of(group.First), Others = group.Others.Select(MediaView.Of) }),
                        Archived = archived.Select(item => item.Id.Value),
                    });
                    return;
                }

                Show(setting.Terminal, same, alike);
                if (archived.Count > 0)
                {
                    setting.Terminal.WriteText($"{archived.Count} spare copies are archived.");
                }
            },
            cancellationToken));
        return command;
    }

    private static async Task<IReadOnlyList<MediaItem>> ArchiveAsync(
        Terminal terminal, Product product, LookAlikes looks, IReadOnlyList<DuplicateGroup> same, bool yes, CancellationToken cancellationToken)
    {
        var spare = same.Sum(group => group.Spare.Count);
        if (spare == 0)
        {
            return [];
        }

        await Confirmation.RequireAsync(terminal, yes, $"Archive {spare} spare copies? Of each picture the one that was posted most, else the oldest, stays.", cancellationToken);
        return await looks.ArchiveSpareAsync(same, product.Actor, cancellationToken);
    }

    private static void Show(Terminal terminal, IReadOnlyList<DuplicateGroup> same, IReadOnlyList<AlikeGroup> alike)
    {
        if (same.Count == 0 && alike.Count == 0)
        {
            terminal.Say("Nothing is in the library twice.");
            return;
        }

        var table = Tables.Of("Picture", "Like", "Difference", "Posted", "Category");
        foreach (var group in same)
        {
            table.Row(group.Keep.FilePath, "", "", $"{group.Keep.TimesPosted}×", group.Keep.Category);
            foreach (var spare in group.Spare)
            {
                table.Row(spare.FilePath, group.Keep.FileName, "same bytes", $"{spare.TimesPosted}×", spare.Category);
            }
        }

        foreach (var group in alike)
        {
            table.Row(group.First.FilePath, "", "", $"{group.First.TimesPosted}×", group.First.Category);
            foreach (var other in group.Others)
            {
                table.Row(other.Item.FilePath, group.First.FileName, $"{other.Distance} of 64 bits", $"{other.Item.TimesPosted}×", other.Item.Category);
            }
        }

        terminal.Data.Write(table);
        if (alike.Count == LookAlikes.MostGroups)
        {
            terminal.Say($"These are the first {LookAlikes.MostGroups} groups of pictures that look alike; archive some to see more.");
        }
    }
}
