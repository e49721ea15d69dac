using GenAI.Learn.Web.Security;
using Microsoft.Extensions.Configuration;

namespace GenAI.Learn.Web.Tests.Security;

public sealed class SiteSettingsTests
{
    [Fact]
    public void Nothing_is_needed()
    {
        var settings = From();

        Assert.Equal(("", "", "'self'", 0), (settings.PathBase, settings.Address, settings.FrameAncestors, settings.Proxies.Count));
    }

    [Fact]
    public void What_is_right_is_taken()
    {
        var settings = From("PathBase=/courses/ai/", "Address=https://example.org/courses/ai/", "FrameAncestors='self' https://moodle.example.org", "Proxies:0=10.0.0.5", "Proxies:1=10.1.0.0/16");

        Assert.Equal(("/courses/ai", "'self' https://moodle.example.org"), (settings.PathBase, settings.FrameAncestors));
        Assert.Equal("https://example.org/courses/ai", settings.Address);
        Assert.Equal(["10.0.0.5", "10.1.0.0/16"], settings.Proxies);
    }

    [Theory]
    [InlineData("PathBase=learn", "such as /learn")]
    [InlineData("PathBase=//elsewhere.example", "such as /learn")]
    [InlineData("PathBase=/a\\b", "such as /learn")]
    [InlineData("Address=example.org/learn", "such as https://example.org/learn")]
    [InlineData("Address=ftp://example.org", "such as https://example.org/learn")]
    [InlineData("FrameAncestors='self'; script-src *", "in quotes")]
    [InlineData("FrameAncestors=none", "in quotes")]
    [InlineData("Proxies:0=proxy.example.org", "such as 10.0.0.5")]
    public void What_is_wrong_is_told_with_what_would_be_right(string setting, string words)
    {
        var error = Assert.Throws<InvalidOperationException>(() => From(setting));

        Assert.Contains($"Site:{setting.Split('=', ':')[0]}", error.Message, StringComparison.Ordinal);
        Assert.Contains(words, error.Message, StringComparison.Ordinal);
    }

    private static SiteSettings From(params string[] settings) => SiteSettings.From(new ConfigurationBuilder().AddInMemoryCollection(
        settings.Select(setting => setting.Split('=', 2)).Select(pair => KeyValuePair.Create($"Site:{pair[0]}", (string?)pair[1]))).Build());
}
