using System.CommandLine;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Cli.Publishing;

internal static class PolicyListCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("list", "List how each category is published: by asking, or automatically", "policy list") { Options = { json, setting.Scope.Chat } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var chat = await product.WorkChatAsync(token);
                var policies = await product.Get<PublishingPolicies>().ListAsync(chat, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(new { Items = policies.Select(View) });
                    return;
                }

                Lists.Show(
                    setting.Terminal, policies, Tables.Of("Category", "Policy", "Its own", "Version"),
                    one => [PolicyOptions.Name(one.Category), one.Wish.ToString(), one.IsOwn ? "yes" : "", one.IsOwn ? $"{one.Version}" : ""], "There are no categories yet.");
            },
            cancellationToken));
        return command;
    }

    internal static object View(CategoryPolicy one) => new
    {
        one.Category, one.Wish.Mode, one.Wish.VetoMinutes, one.Wish.HoursStart, one.Wish.HoursEnd, one.IsOwn, one.Version,
    };
}
