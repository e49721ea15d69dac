using Microsoft.AspNetCore.Components.Forms;

namespace GenAI.Learn.Web.Learners;

/// <summary>
/// Makes no token: every form of the site asks by GET and changes nothing, and a token costs each page a cookie and its
/// place in caches. A form that posts to a page would be refused.
/// </summary>
internal sealed class NoAntiforgeryToken : AntiforgeryStateProvider
{
    public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
}
