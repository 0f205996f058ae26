using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Storyline.Benchmarks;

/// <summary>How large a benchmark is: the usual size, or what the environment says, as in <c>STORYLINE_CRASH_POSTS=600</c>.</summary>
internal sealed class Size(string benchmark)
{
    private readonly IConfiguration variables = new ConfigurationBuilder().AddEnvironmentVariables($"STORYLINE_{benchmark}_").Build();

    /// <summary>All of these, or the one that the environment names.</summary>
    public IReadOnlyList<string> Among(string name, params IReadOnlyList<string> all) => variables[name] is { Length: > 0 } one ? [.. all.Where(choice => choice == one)] : all;

    public int Of(string name, int usual) => int.TryParse(variables[name], CultureInfo.InvariantCulture, out var number) ? number : usual;
}
