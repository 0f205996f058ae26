using System.CommandLine;
using Spectre.Console;
using Storyline.Models;
using Storyline.Models.Media;
using Storyline.Services.Core.Media;

namespace Storyline.Cli.Media;

internal static class MediaDedupeCommand
{
    public static Command Create(CommandSetting setting)
    {
        var archive = new Option<bool>("--archive") { Description = "Archive all spare copies of files with the same bytes, on whichever page; those that only look alike are left to you" };
        var yes = Confirmation.Option();
        var page = new PageOptions();
        var command = new Verb("dedupe", "List pictures that are in the library more than once, byte for byte or to the eye", "media dedupe", "media dedupe --archive --yes")
        {
            Options = { archive, yes },
        };
        page.AddTo(command);
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var looks = product.Get<LookAlikes>();
                var isArchiving = parse.GetValue(archive);
                var groups = isArchiving
                    ? new Page<PictureGroup>(await looks.SameAsync(product.TeamId, token), null)
                    : await looks.ListAsync(product.TeamId, page.Of(parse), token);
                var archived = isArchiving ? await ArchiveAsync(setting.Terminal, product, groups.Items.OfType<PictureGroup.Same>().ToList(), parse.GetValue(yes), token) : [];
                if (parse.GetValue(page.Json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Same = groups.Items.OfType<PictureGroup.Same>().Select(group => new { Keep = MediaView.Of(group.Keep), Spare = group.Spare.Select(MediaView.Of) }),
                        Alike = groups.Items.OfType<PictureGroup.Alike>().Select(group => new { First = MediaView.Of(group.First), Others = group.Others.Select(MediaView.Of) }),
                        groups.NextCursor,
                        Archived = archived.Select(item => item.Id.Value),
                    });
                    return;
                }

                Show(setting.Terminal, groups.Items);
                Lists.SayMore(setting.Terminal, groups.NextCursor);
                if (archived.Count > 0)
                {
                    setting.Terminal.WriteText($"{archived.Count} spare copies are archived.");
                }
            },
            cancellationToken));
        return command;
    }

    private static async Task<IReadOnlyList<MediaItem>> ArchiveAsync(
        Terminal terminal, Product product, IReadOnlyList<PictureGroup.Same> same, bool yes, CancellationToken cancellationToken)
    {
        var spare = same.Sum(group => group.Spare.Count);
        if (spare == 0)
        {
            return [];
        }

        await Confirmation.RequireAsync(terminal, yes, $"Archive {spare} spare copies? Of each picture the one that was posted most, else the oldest, stays.", cancellationToken);
        return await product.Get<LookAlikes>().ArchiveSpareAsync(same, product.Actor, cancellationToken);
    }

    private static void Show(Terminal terminal, IReadOnlyList<PictureGroup> groups)
    {
        if (groups.Count == 0)
        {
            terminal.Say("Nothing is in the library twice.");
            return;
        }

        var table = Tables.Of("Picture", "Like", "Difference", "Posted", "Category");
        foreach (var group in groups)
        {
            switch (group)
            {
                case PictureGroup.Same { Keep: var keep, Spare: var spare }:
                    Add(table, keep, spare.Select(item => (item, "same bytes")));
                    break;
                case PictureGroup.Alike { First: var first, Others: var others }:
                    Add(table, first, others.Select(other => (other.Item, $"{other.Distance} of 64 bits")));
                    break;
                default:
                    throw new System.Diagnostics.UnreachableException();
            }
        }

        terminal.Data.Write(table);
    }

    private static void Add(Table table, MediaItem first, IEnumerable<(MediaItem Item, string Difference)> others)
    {
        table.Row(first.FilePath, "", "", $"{first.TimesPosted}×", first.Category);
        foreach (var (item, difference) in others)
        {
            table.Row(item.FilePath, first.FileName, difference, $"{item.TimesPosted}×", item.Category);
        }
    }
}
