using System.CommandLine;
using System.Globalization;
using Storyline.Models;
using Storyline.Services.Core.Scheduling;

namespace Storyline.Cli.Scheduling;

internal static class CategorySetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var shares = new Argument<string[]>("shares") { Description = "category=share for each; in percent they sum to 100, as ratios to 1", Arity = ArgumentArity.OneOrMore };
        var reason = new Option<string?>("--reason") { Description = "Why the mix changes; kept with the version" };
        var json = JsonOption.Create();
        var command = new Verb("set", "Set the mix: which share of the posts each category gets", "category set memes=70 merch=30", "category set memes=0.5 merch=0.3 people=0.2")
        {
            Arguments = { shares },
            Options = { reason, json },
        };
        command.SetAction((parse, cancellationToken) =>
        {
            var ratios = Read(parse.GetRequiredValue(shares));
            return setting.WithProductAsync(
                async (product, token) =>
                {
                    await product.Get<CategoryMixService>().SetAsync(ratios, parse.GetValue(reason) ?? "set on the command line", product.Actor, token);
                    if (parse.GetValue(json))
                    {
                        setting.Terminal.WriteJson(new { Items = ratios.Select(ratio => new { Category = ratio.Key, Ratio = ratio.Value }) });
                    }
                    else
                    {
                        setting.Terminal.WriteText($"The mix is now {string.Join(", ", ratios.Select(ratio => $"{ratio.Key} {ratio.Value * 100:0.##} %"))}.");
                    }
                },
                cancellationToken);
        });
        return command;
    }

    /// <summary>Ratios of 1 from percentages or ratios: numbers above 1 can only be percentages.</summary>
    internal static Dictionary<string, decimal> Read(IReadOnlyList<string> shares)
    {
        var read = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var share in shares)
        {
            var equals = share.LastIndexOf('=');
            if (equals < 1 || !decimal.TryParse(share[(equals + 1)..].TrimEnd('%'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
            {
                throw new InvalidRequestException($"\"{share}\" is not category=share: write for example memes=70.");
            }

            if (!read.TryAdd(share[..equals].Trim(), value))
            {
                throw new InvalidRequestException($"{share[..equals]} is named twice: give each category one share.");
            }
        }

        return read.Values.Any(value => value > 1) ? read.ToDictionary(share => share.Key, share => share.Value / 100) : read;
    }
}
