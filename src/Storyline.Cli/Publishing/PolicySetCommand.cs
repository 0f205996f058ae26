using System.CommandLine;
using Storyline.Models.Publishing;
using Storyline.Services.Core.Publishing.Policies;

namespace Storyline.Cli.Publishing;

internal static class PolicySetCommand
{
    public static Command Create(CommandSetting setting)
    {
        var category = new Argument<string>("category") { Description = "The category, or all for every one without a policy of its own" };
        var mode = new Argument<PublishingMode>("mode") { Description = "ask, or automatic" };
        var options = new PolicyOptions();
        var json = JsonOption.Create();
        var command = new Verb(
            "set", "Set how a category is published", "policy set memes automatic --veto 10 --hours 9-21", "policy set all ask")
        {
            Arguments = { category, mode },
            Options = { options.Veto, options.Hours, json, setting.Scope.Chat },
        };
        command.SetAction((parse, cancellationToken) =>
        {
            var wish = options.Read(parse, parse.GetValue(mode));
            return setting.WithProductAsync(
                parse,
                async (product, token) =>
                {
                    var chat = await product.WorkChatAsync(token);
                    var name = PolicyOptions.Category(parse.GetRequiredValue(category));
                    var now = await product.Get<PublishingPolicies>().SetAsync(chat, name, wish, null, product.Actor, token);
                    if (parse.GetValue(json))
                    {
                        setting.Terminal.WriteJson(PolicyListCommand.View(now));
                    }
                    else
                    {
                        setting.Terminal.WriteText($"{PolicyOptions.Name(name)}: {now.Wish}");
                    }

                    if (wish.Mode is PublishingMode.Automatic && !chat.EnableInstagramApi)
                    {
                        setting.Terminal.Say("The Instagram API is off in this chat, so that every post still waits: storyline setting set instagram-api=on");
                    }
                },
                cancellationToken);
        });
        return command;
    }
}
