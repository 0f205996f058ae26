using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Storyline.Data.Migrations;
using Storyline.Testing;

namespace Storyline.Data.Tests.Media;

public sealed class ComposedTagsTests
{
    [Fact]
    public async Task Tags_that_were_stored_with_letters_and_marks_apart_are_mended_and_none_comes_twice()
    {
        await using var world = await ServiceWorld.CreateAsync();
        await world.Library.AddAsync("memes/cat.png");
        foreach (var tag in new[] { "fu\u0308r", "f\u00FCr", "nu\u0308r", "cat" })
        {
            await world.ExecuteAsync(
                $"INSERT INTO media_tags (team_id, media_item_id, tag, origin, confidence, confirmed) SELECT team_id, id, '{tag}', 'person', 1, true FROM media_items");
        }

        await world.ExecuteAsync(new ComposeTags().UpOperations.OfType<SqlOperation>().Single().Sql);

        (await world.ReadAsync<string[]>("SELECT array_agg(tag::text) FROM media_tags")).ShouldBe(["cat", "f\u00FCr", "n\u00FCr"], ignoreOrder: true);
    }
}
