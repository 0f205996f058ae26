using System.CommandLine;
using Storyline.Services.Core.Scheduling;
using Storyline.Services.Domain.Scheduling;
using Storyline.Services.Notifications.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class CategorySetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var shares = new Argument<string[]>("shares") { Description = "category=share for each; in percent they sum to 100, as ratios to 1", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why the mix changes; kept with the version" };
        var replaces = new Option<int?>("--replaces") { Description = "The version that this one replaces; if another one holds by now, nothing is changed" };
        var json = JsonOption.Create();
        var command = new Verb("set", "Set the mix: which share of the posts each category gets", "category set memes=70 merch=30", "category set memes=0.5 merch=0.3 people=0.2")
        {
            Arguments = { shares },
            Options = { reason, replaces, json },
        };
        command.SetAction((parse, cancellationToken) =>
        {
            var ratios = TypedShares.Read(parse.GetRequiredValue(shares));
            return setting.WithProductAsync(
                parse,
                async (product, token) =>
                {
                    var change = await product.Get<CategoryMixService>().SetAsync(
                        ratios, parse.GetValue(reason) ?? "set on the command line", parse.GetValue(replaces), product.Actor, token);
                    if (parse.GetValue(json))
                    {
                        setting.Terminal.WriteJson(new { Items = ratios.Select(ratio => new { Category = ratio.Key, Ratio = ratio.Value }), change.Displaced, change.Unheld });
                    }
                    else
                    {
                        setting.Terminal.WriteText($"The mix is now {string.Join(", ", ratios.Select(ratio => $"{ratio.Key} {ratio.Value * 100:0.##} %"))}.");
                        foreach (var warning in MixMessage.Warnings(change))
                        {
                            setting.Terminal.Warn(warning);
                        }
                    }
                },
                cancellationToken);
        });
        return command;
    }
}
