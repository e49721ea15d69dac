namespace GenAI.Learn.Web.Security;

/// <summary>Answers HEAD wherever GET is answered: pages and the API are mapped for GET alone.</summary>
internal static class HeadRequests
{
    /// <summary>Has a HEAD taken for the GET that it asks about; the server sends the head of the answer only. Stands before the routing.</summary>
    public static void UseHeadRequests(this WebApplication app) => app.Use((context, next) =>
    {
        if (!HttpMethods.IsHead(context.Request.Method))
            return next(context);
        context.Request.Method = HttpMethods.Get;
        context.Response.Body = Stream.Null; // and for a server that would send it
        return next(context);
    });
}
