using System.CommandLine;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class CategoryHistoryCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("history", "List every version of the mix, newest first", "category history") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var shares = await product.Get<CategoryMixService>().HistoryAsync(product.TeamId, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new
                    {
                        Items = shares.Select(share => new
                        {
                            Version = share.VersionNumber, share.Category, share.Ratio, share.EffectiveFrom, share.EffectiveTo, share.IsCurrent, Reason = share.ChangeReason,
                        }),
                    });
                    return;
                }

                var times = await product.TimesAsync(token);
                Lists.Show(
                    setting.Terminal, shares, Tables.Of("Version", "Category", "Share", times.Heading("From"), "To", "Why"),
                    share => [$"{share.VersionNumber}", share.Category, $"{share.Ratio * 100:0.##} %", times.Of(share.EffectiveFrom), times.Of(share.EffectiveTo, "now"), share.ChangeReason],
                    "There is no mix yet.");
            },
            cancellationToken));
        return command;
    }
}
