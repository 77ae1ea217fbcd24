using System.Text;

namespace NewsSite.Photos.Storage;

/// <summary>A file that says which names have been copied and found to be the same, so that a move which was stopped, or killed, goes on where it was.</summary>
public sealed class MoveJournal : IDisposable
{
    private readonly string path;
    private readonly FileStream file;
    private readonly HashSet<string> done = [];
    private readonly Lock writing = new();

    /// <summary>Opens what an earlier run between the same places left, or begins anew.</summary>
    /// <exception cref="IOException">Another move is running.</exception>
    public MoveJournal(string path, string places)
    {
        this.path = path;
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);

        // What a killed run wrote last may be half a line.
        var lines = Encoding.UTF8.GetString(bytes.AsSpan(0, bytes.AsSpan().LastIndexOf((byte)'\n') + 1)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        if (lines is [var head, .. var names] && head == places) done.UnionWith(names);
        file.SetLength(0);
        Write(string.Join('\n', [places, .. done]));
    }

    public bool Has(string name) => done.Contains(name);

    public void Add(string name) => Write(name);

    /// <summary>After everything is done; the next run looks at everything again.</summary>
    public void Finish()
    {
        file.Dispose();
        File.Delete(path);
    }

    public void Dispose() => file.Dispose();

    private void Write(string line)
    {
        lock (writing)
        {
            file.Write(Encoding.UTF8.GetBytes(line + "\n"));
            file.Flush();
        }
    }
}
