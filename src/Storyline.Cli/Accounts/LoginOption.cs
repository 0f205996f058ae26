using System.CommandLine;
using Storyline.Models.Accounts;

namespace Storyline.Cli.Accounts;

/// <summary>Which of Meta's two logins.</summary>
internal static class LoginOption
{
    public static Option<LoginKind> Create() => new("--login")
    {
        Description = "facebook: the accounts of all pages that the token speaks for; instagram: one account",
        Required = true,
        HelpName = "facebook|instagram",
    };
}
