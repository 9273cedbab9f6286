using ClicRdvPortal.Features.Interventions;

namespace ClicRdvPortal.Tests.Features.Interventions;

public sealed class InterventionsPageStateTests
{
    [Theory]
    [InlineData("")]
    [InlineData("?q=bil%20ini&sets=9,none&show=archived&sort=price&dir=desc&open=410&selected=410,411")]
    [InlineData("?open=new")]
    [InlineData("?show=all&sort=length&open=sets")]
    public void An_address_is_read_and_written_as_it_was(string query) =>
        Assert.Equal(query, InterventionsPageState.From(query).ToQuery());

    [Theory]
    [InlineData("?sets=x,-1&show=3&sort=City&dir=up&open=-4&selected=a,0")]
    [InlineData("?sort=colorref&open=")]
    public void What_does_not_read_is_left_out(string query) =>
        Assert.Equal("", InterventionsPageState.From(query).ToQuery());
}
