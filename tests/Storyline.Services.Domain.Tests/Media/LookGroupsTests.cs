using Storyline.Models.Media;
using Storyline.Services.Domain.Media;

namespace Storyline.Services.Domain.Tests.Media;

public sealed class LookGroupsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Pictures_are_alike_up_to_seven_bits_and_no_further()
    {
        var look = 0x0F1E_2D3C_4B5A_6978L;

        LookGroups.Of([Picture("a", look), Picture("b", look ^ 0x0101_0101_0101_0100L)]).ShouldHaveSingleItem().Count.ShouldBe(2);
        LookGroups.Of([Picture("a", look), Picture("b", look ^ 0x0101_0101_0101_0101L)]).ShouldBeEmpty();
    }

    [Fact]
    public void Plain_pictures_and_those_with_the_same_bytes_make_no_group() =>
        LookGroups.Of([Picture("a", 0), Picture("b", 0), Picture("c", 12_345), Picture("c", 12_345)]).ShouldBeEmpty();

    [Fact]
    public void No_pair_is_missed_and_none_is_made_up()
    {
        var chance = new Random(7);
        var looks = Enumerable.Range(0, 60).Select(_ => chance.NextInt64()).ToList();
        looks.AddRange(looks.ToList().Select(look => Enumerable.Range(0, chance.Next(0, 12)).Aggregate(look, (bits, _) => bits ^ (1L << chance.Next(64)))));
        var pictures = looks.Select((look, index) => Picture($"{index}", look)).ToList();

        var groups = LookGroups.Of(pictures);

        foreach (var (left, right) in pictures.SelectMany((left, index) => pictures.Skip(index + 1).Select(right => (left, right))))
        {
            if (left.Look.IsLike(right.Look))
            {
                groups.ShouldContain(group => group.Contains(left) && group.Contains(right));
            }
        }

        groups.SelectMany(group => group).ShouldAllBe(picture => pictures.Any(other => other != picture && other.Look.IsLike(picture.Look)));
    }

    private static SeenPicture Picture(string hash, long look) => new(MediaItemId.New(Now), hash, new PictureLook(look));
}
