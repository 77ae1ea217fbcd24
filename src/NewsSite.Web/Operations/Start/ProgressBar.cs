using System.Globalization;
using NewsSite.Photos.Storage;

namespace NewsSite.Web.Operations;

/// <summary>How far a command has come: a bar that grows in a terminal, a line for every tenth elsewhere.</summary>
internal sealed class ProgressBar(TextWriter output, bool isTerminal) : IProgress<MoveProgress>
{
    private const int Width = 30;

    private readonly Lock drawing = new();
    private int shown = -1;

    public void Report(MoveProgress value) => Report(value.Files, value.AllFiles, string.Create(
        CultureInfo.InvariantCulture, $"files, {value.Bytes / 1e6:N1} of {value.AllBytes / 1e6:N1} MB"));

    /// <param name="done">How many things are done.</param>
    /// <param name="all">How many there are.</param>
    /// <param name="things">What they are called.</param>
    public void Report(int done, int all, string things)
    {
        lock (drawing)
        {
            var thousandth = all == 0 ? 1000 : (int)(1000L * done / all);
            var step = isTerminal ? thousandth : thousandth / 100;
            if (step <= shown) return;
            shown = step;
            var words = string.Create(CultureInfo.InvariantCulture, $"{done:N0} of {all:N0} {things}");
            var filled = thousandth * Width / 1000;
            if (isTerminal) output.Write($"\r[{new string('#', filled)}{new string('.', Width - filled)}] {thousandth / 10} % {words} ");
            else output.WriteLine($"{thousandth / 10} % {words}");
            output.Flush();
        }
    }

    /// <summary>Leaves the bar's line.</summary>
    public void End()
    {
        if (isTerminal && shown >= 0) output.WriteLine();
    }
}
