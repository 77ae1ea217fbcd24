using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>How lists are written for spreadsheets: as UTF-8 that says so, with no cell that would be taken for a formula.</summary>
public static class Spreadsheet
{
    public const string ContentType = "text/csv; charset=utf-8";

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape,
        NewLine = "\r\n",
        // With a line end of its own, CsvHelper would leave a bare line feed within a cell unquoted.
        ShouldQuote = cell => ConfigurationFunctions.ShouldQuote(cell) || cell.Field.AsSpan().ContainsAny('\r', '\n'),
    };

    /// <summary>Writes a line for the heads and one for each row.</summary>
    public static async Task WriteAsync(Stream to, IReadOnlyList<string> heads, IAsyncEnumerable<IReadOnlyList<string?>> rows, CancellationToken cancel)
    {
        await using var text = new StreamWriter(to, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await using var csv = new CsvWriter(text, Csv);
        foreach (var head in heads) csv.WriteField(head);
        await foreach (var row in rows.WithCancellation(cancel))
        {
            await csv.NextRecordAsync();
            foreach (var cell in row) csv.WriteField(cell);
        }

        await csv.NextRecordAsync();
    }
}
