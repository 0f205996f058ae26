using System.Text;
using Microsoft.EntityFrameworkCore;

namespace Storyline.Data.Media;

/// <remarks>The database composes them: the product runs without ICU, and without it .NET leaves every string as it is.</remarks>
internal sealed class ComposedNames(StorylineDbContext database) : IComposedNames
{
    public async Task<IReadOnlyList<string>> ComposeAsync(IReadOnlyList<string> names, CancellationToken cancellationToken) =>
        names.All(name => Ascii.IsValid(name))
            ? names
            : await database.Database.SqlQuery<string>(
                $"""SELECT composed(given.name) AS "Value" FROM unnest({names.ToArray()}) WITH ORDINALITY AS given (name, place) ORDER BY given.place""").ToListAsync(cancellationToken);
}
