using System.Globalization;
using Microsoft.AspNetCore.WebUtilities;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>Reads a queue and its filter back from what its address says after the question mark.</summary>
public static class QueueAddress
{
    public static CommentFilterForm Read(string? query)
    {
        var asked = QueryHelpers.ParseQuery(query);
        string? Value(string name) => asked.TryGetValue(name, out var values) ? values.ToString() : null;
        return new()
        {
            Queue = Value("queue"), Q = Value("q"), Person = Value("person"), Stories = Value("stories"),
            Section = int.TryParse(Value("section"), CultureInfo.InvariantCulture, out var section) ? section : null,
        };
    }
}
