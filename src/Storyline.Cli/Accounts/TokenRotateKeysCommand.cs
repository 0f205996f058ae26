using System.CommandLine;
using Storyline.Services.Core.Accounts;

namespace Storyline.Cli.Accounts;

internal static class TokenRotateKeysCommand
{
    public static Command Create(CommandSetting setting)
    {
        var json = JsonOption.Create();
        var command = new Verb("rotate-keys", "Encrypt all stored tokens with a new key, while everything goes on", "token rotate-keys") { Options = { json } };
        command.SetAction((parse, cancellationToken) => setting.WithProductAsync(
            parse,
            async (product, token) =>
            {
                var rotation = product.Get<TokenRotation>();
                var isOurs = setting.Settings["ENCRYPTION_KEYS"].Value is null;
                if (isOurs && !await rotation.IsUnfinishedAsync(token))
                {
                    EncryptionKeyFile.AddNewest(setting.Settings);
                }

                var outcome = await rotation.RunAsync(product.Actor, token);
                if (parse.GetValue(json))
                {
                    setting.Terminal.WriteJson(outcome);
                    return;
                }

                Show(setting, outcome, isOurs);
            },
            cancellationToken));
        return command;
    }

    private static void Show(CommandSetting setting, RotationOutcome outcome, bool isOurs)
    {
        setting.Terminal.WriteText($"{outcome.Reencrypted} stored {(outcome.Reencrypted == 1 ? "token is" : "tokens are")} encrypted with the newest key now.");
        if (outcome.Unopened > 0)
        {
            setting.Terminal.Warn($"{outcome.Unopened} could not be opened with any key: bring the key back and run this again, or connect those accounts again (storyline account list names them).");
        }

        setting.Terminal.Say((isOurs, outcome.Reencrypted) switch
        {
            (true, _) => $"The new key stands first in {EncryptionKeyFile.PathIn(setting.Settings)}; the older ones below it are needed for backups only.",
            (false, 0) => "To bring in a new key, put the output of openssl rand -base64 32 and a comma before the others in ENCRYPTION_KEYS, start every process again, and run this once more.",
            (false, _) => "The older keys in ENCRYPTION_KEYS are needed for backups only.",
        });
    }
}
