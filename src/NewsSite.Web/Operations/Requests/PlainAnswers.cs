using Microsoft.Net.Http.Headers;

namespace NewsSite.Web.Operations;

/// <summary>
/// Who refuses plain answers (<c>identity;q=0</c>) gets one where there is no other (RFC 9110, 12.5.3 leaves that to us). The refusal is not passed on, because the
/// framework's choice among packed files breaks on it.
/// </summary>
internal static class PlainAnswers
{
    public static void UsePlainAnswers(this WebApplication app) => app.Use(next => http =>
    {
        var headers = http.Request.Headers;
        if (headers.AcceptEncoding.Any(line => line?.Contains("identity", StringComparison.OrdinalIgnoreCase) == true))
        {
            IEnumerable<StringWithQualityHeaderValue> named = StringWithQualityHeaderValue.TryParseList([.. headers.AcceptEncoding.OfType<string>()], out var read) ? read : [];
            headers.AcceptEncoding = string.Join(", ", named.Where(n => n.Quality is not 0 || !n.Value.Equals("identity", StringComparison.OrdinalIgnoreCase)));
        }

        return next(http);
    });
}
