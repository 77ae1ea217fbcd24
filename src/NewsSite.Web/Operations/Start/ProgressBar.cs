using System.Globalization;
using NewsSite.Photos.Storage;

namespace NewsSite.Web.Operations;

/// <summary>How far a move has come: a bar that grows in a terminal, a line for every tenth elsewhere.</summary>
internal sealed class ProgressBar(TextWriter output, bool isTerminal) : IProgress<MoveProgress>
{
    private const int Width = 30;

    private readonly Lock drawing = new();
    private int shown = -1;

    public void Report(MoveProgress value)
    {
        lock (drawing)
        {
            var thousandth = value.AllFiles == 0 ? 1000 : (int)(1000L * value.Files / value.AllFiles);
            var step = isTerminal ? thousandth : thousandth / 100;
            if (step <= shown) return;
            shown = step;
            var words = string.Create(CultureInfo.InvariantCulture, $"{value.Files:N0} of {value.AllFiles:N0} files, {value.Bytes / 1e6:N1} of {value.AllBytes / 1e6:N1} MB");
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
