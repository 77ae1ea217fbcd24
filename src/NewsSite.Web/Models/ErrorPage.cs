namespace NewsSite.Web.Models;

/// <summary>What went wrong, in a reader's words.</summary>
public sealed record ErrorPage(int Status, string Headline, string Words, string TraceId)
{
    /// <summary>What is read most now, where nothing was found.</summary>
    public IReadOnlyList<Teaser> ReadNow { get; init; } = [];

    public static ErrorPage For(int status, string traceId) => status switch
    {
        400 => new(status, "That request made no sense", "Something in the address or the form could not be read. Go back and try again.", traceId),
        401 or 403 => new(status, "This is not open to you", "The request came from another site, or your account may not do this. If you were sending a form, open this site itself, go back to the form and send it again.", traceId),
        404 => new(status, "No such page", "The address may be mistyped, or what stood here is gone.", traceId),
        405 => new(status, "That cannot be done here", "The address exists, but it takes no request of this kind.", traceId),
        408 => new(status, "That took too long", "The request did not arrive in full. Go back and send it again.", traceId),
        413 => new(status, "That was too much at once", "What you sent is larger than this form takes. Go back: your browser still holds what you typed or chose. Send less of it at once.", traceId),
        415 => new(status, "That cannot be read here", "The form was sent in a way that this address does not read.", traceId),
        429 => new(status, "Too many requests", "Wait a little, then try again.", traceId),
        503 => new(status, "Back in a moment", "The site cannot reach its archive just now. Try again in half a minute.", traceId),
        >= 500 => new(status, "Something broke on our side", "It has been noted. Try again; if it stays, tell us the number below.", traceId),
        _ => new(status, "That did not work", "Go back and try again.", traceId),
    };
}
