using SolidarityHub.Domain.Directory;

namespace SolidarityHub.Domain.Tests.Directory;

/// <summary>An address speaks for a website only where strangers cannot have one too.</summary>
public sealed class WebDomainTests
{
    [Theory]
    [InlineData("https://greenbread.example", "office@greenbread.example")]
    [InlineData("https://www.greenbread.co.uk/", "Office@GreenBread.co.uk")]
    [InlineData("https://greenbread.org.mx/?lang=es", "hola@www.greenbread.org.mx")]
    [InlineData("https://coop.berkeley.edu", "desk@coop.berkeley.edu")]
    public void An_address_of_the_website_s_own_domain_vouches(string website, string email) => Assert.True(WebDomain.Vouches(website, email));

    [Theory]
    [InlineData("https://greenbread.example", "office@greenbread.example.evil.example")]
    [InlineData("https://greenbread.example", "greenbread.example@evil.example")]
    [InlineData("https://greenbread.example", "\"x@greenbread.example\"@evil.example")]
    [InlineData("https://greenbread.example", "office@notgreenbread.example")]
    [InlineData("https://greenbread.co.uk", "office@other.co.uk")]
    [InlineData("https://greenbread.org.mx", "office@org.mx")]
    [InlineData("https://shop.greenbread.org.mx", "hola@greenbread.org.mx")]
    [InlineData("https://greenbread.coop", "a@mail.greenbread.coop")]
    [InlineData("https://bread.qc.ca", "stranger@qc.ca")]
    [InlineData("https://bread.qc.ca", "stranger@other.qc.ca")]
    [InlineData("https://bread.uk.com", "stranger@other.uk.com")]
    [InlineData("https://shared.example/bread", "me@shared.example")]
    [InlineData("https://facebook.com/greenbread", "me@facebook.com")]
    [InlineData("https://gmail.com", "me@gmail.com")]
    [InlineData("https://members.free.fr/bread", "me@free.fr")]
    [InlineData("https://bread.netlify.app", "me@netlify.app")]
    [InlineData("https://coop.berkeley.edu", "student@berkeley.edu")]
    [InlineData("https://garden.ox.ac.uk", "student@chem.ox.ac.uk")]
    [InlineData("https://192.168.1.1", "me@192.168.1.1")]
    [InlineData("https://localhost", "me@localhost")]
    [InlineData("https://greenbread.example", "no address")]
    [InlineData("not a website", "me@website")]
    [InlineData(null, "me@greenbread.example")]
    [InlineData("https://greenbread.example", null)]
    public void Any_other_address_says_nothing(string? website, string? email) => Assert.False(WebDomain.Vouches(website, email));
}
