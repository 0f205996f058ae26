using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Storyline.Data.Media;

/// <summary>
/// Names with each letter and its marks in one, as people type them and as media items are stored. The database composes them: the product runs without ICU,
/// and without it .NET leaves every string as it is.
/// </summary>
internal static class ComposedNames
{
    /// <summary>Each name, in the order given.</summary>
    public static async Task<IReadOnlyList<string>> ComposeAsync(this DatabaseFacade database, IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        names.All(name => Ascii.IsValid(name))
            ? names
            : await database.SqlQuery<string>(
                $"""SELECT composed(given.name) AS "Value" FROM unnest({names.ToArray()}) WITH ORDINALITY AS given (name, place) ORDER BY given.place""").ToListAsync(cancellationToken);
}
