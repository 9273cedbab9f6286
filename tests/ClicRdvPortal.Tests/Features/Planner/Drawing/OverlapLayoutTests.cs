using ClicRdvPortal.Features.Planner.Drawing;
using CsCheck;

namespace ClicRdvPortal.Tests.Features.Planner.Drawing;

public sealed class OverlapLayoutTests
{
    private static readonly Gen<Stretch> AnyStretch = Gen.Select(Gen.Int[0, 120], Gen.Int[1, 60], (start, length) => new Stretch(start, start + length));

    [Fact]
    public void Alone_an_appointment_takes_the_whole_width() =>
        Assert.Equal([new LanePlace(0, 1, 1), new LanePlace(0, 1, 1)], OverlapLayout.Of([new(480, 500), new(500, 520)]));

    [Fact]
    public void Two_at_once_share_the_width() =>
        Assert.Equal([new LanePlace(0, 1, 2), new LanePlace(1, 1, 2)], OverlapLayout.Of([new(480, 520), new(500, 540)]));

    [Fact]
    public void What_has_room_beside_it_takes_it()
    {
        // Three lanes in the morning; the last one meets the first lane's only.
        var places = OverlapLayout.Of([new(480, 600), new(480, 510), new(480, 500), new(520, 560)]);

        Assert.Equal(new LanePlace(1, 2, 3), places[3]);
    }

    [Fact]
    public void No_two_that_overlap_share_a_place() => AnyStretch.Array[0, 30].Sample(stretches =>
    {
        var places = OverlapLayout.Of(stretches);
        for (var one = 0; one < stretches.Length; one++)
        {
            for (var other = one + 1; other < stretches.Length; other++)
            {
                if (stretches[one].Overlaps(stretches[other]))
                    Assert.True(AreApart(places[one], places[other]), $"{stretches[one]} {places[one]} and {stretches[other]} {places[other]}");
            }
        }
    });

    [Fact]
    public void Every_place_is_inside_its_column() => AnyStretch.Array[0, 30].Sample(stretches =>
        Assert.All(OverlapLayout.Of(stretches), place => Assert.True(place is { Lane: >= 0, Width: >= 1 } && place.Lane + place.Width <= place.Lanes)));

    [Fact]
    public void No_lane_is_added_in_vain() => AnyStretch.Array[1, 30].Sample(stretches =>
    {
        var mostAtOnce = stretches.Max(stretch => stretches.Count(other => other.Start <= stretch.Start && other.End > stretch.Start));
        Assert.Equal(mostAtOnce, OverlapLayout.Of(stretches).Max(place => place.Lanes));
    });

    [Fact]
    public void A_width_is_used_up_to_the_next_neighbour() => AnyStretch.Array[1, 20].Sample(stretches =>
    {
        var places = OverlapLayout.Of(stretches);
        foreach (var (index, place) in places.Index())
        {
            var edge = place.Lane + place.Width;
            var isAtNeighbour = stretches.Index().Any(other => other.Item.Overlaps(stretches[index]) && places[other.Index].Lane == edge);
            Assert.True(edge == place.Lanes || isAtNeighbour);
        }
    });

    private static bool AreApart(LanePlace one, LanePlace other) =>
        one.Lanes == other.Lanes && (one.Lane + one.Width <= other.Lane || other.Lane + other.Width <= one.Lane);
}
