using System.Text;

namespace Storyline.Cli.Operations.Configuration;

/// <summary>The text of <c>.env.example</c>.</summary>
internal static class ExampleFile
{
    public static string Write()
    {
        var text = new StringBuilder(
            """
            # Copy this file to .env beside it, and take the # from the lines you want to set.
            # The environment goes before this file; NAME_FILE=/path reads the value of NAME from a file.
            # ./storyline config check shows what is in force and what is wrong.

            """);
        foreach (var group in VariableCatalogue.Groups)
        {
            text.Append('\n').Append("## ").Append(group.Title).Append('\n');
            foreach (var variable in group.Variables)
            {
                text.Append("# ").Append(variable.Meaning).Append('\n');
                text.Append('#').Append(variable.Name).Append('=').Append(variable.Default).Append('\n');
            }
        }

        return text.ToString();
    }
}
