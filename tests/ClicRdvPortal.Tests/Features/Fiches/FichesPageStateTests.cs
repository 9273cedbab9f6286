using ClicRdvPortal.Features.Fiches;

namespace ClicRdvPortal.Tests.Features.Fiches;

public sealed class FichesPageStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?s=1f09c2aa&from=2031-01-01&until=2031-02-01&origin=web&reminders=none&show=archived&sort=created&dir=desc&page=3")]
    public void An_address_comes_back_as_it_was(string query) => Assert.Equal(query, FichesPageState.From(query).ToQuery());

    [Fact]
    public void A_birth_date_is_in_no_address()
    {
        Assert.Null(FichesPageState.From("?born=1961-04-02").Born);
        Assert.Equal("", new FichesPageState { Born = new DateOnly(1961, 4, 2) }.ToQuery());
    }

    [Fact]
    public void What_does_not_read_is_left_out() =>
        Assert.Equal(new FichesPageState(), FichesPageState.From("?s=<script>&born=never&from=2031-13-01&origin=mars&show=7&sort=lastname;drop&page=-4"));

    [Fact]
    public void Another_order_begins_at_its_first_page() =>
        Assert.Equal("?sort=created", FichesPageState.From("?page=9").SortedBy(FichesSort.Created).ToQuery());
}
