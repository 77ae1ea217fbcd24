using System.Text.Json;
using NewsSite.Accounts;

namespace NewsSite.Photos.Library;

/// <summary>One edit of many photos at once: who, when, what became of each, and what was before, so that it can be undone.</summary>
public sealed class PhotoEdit
{
    public const int LongestDetail = 2000;

    /// <summary>How long it can be undone.</summary>
    public static readonly TimeSpan UndoneWithin = TimeSpan.FromDays(1);

    public int Id { get; private set; }

    /// <summary>What was written, in words.</summary>
    public string Detail { get; private set; } = "";

    public int DoneById { get; private set; }

    public Account DoneBy { get; private set; } = null!;

    public DateTimeOffset DoneAt { get; private set; }

    public int? UndoneById { get; private set; }

    public Account? UndoneBy { get; private set; }

    public DateTimeOffset? UndoneAt { get; private set; }

    public List<EditedPhoto> Photos { get; } = [];

    private PhotoEdit()
    {
    }

    internal PhotoEdit(string detail, Account by, DateTimeOffset now)
        => (Detail, DoneBy, DoneById, DoneAt) = (detail.Length <= LongestDetail ? detail : $"{detail[..(LongestDetail - 1)]}…", by, by.Id, now);

    /// <summary>Whether it still can be undone.</summary>
    public bool CanBeUndone(DateTimeOffset now) => UndoneAt is null && now < DoneAt + UndoneWithin && Photos.Exists(p => p.WasDone);

    /// <exception cref="InvalidOperationException">It was undone already, or it is too late.</exception>
    internal void Undo(Account by, DateTimeOffset now)
    {
        if (UndoneAt is not null) throw new InvalidOperationException("This was undone already.");
        if (now >= DoneAt + UndoneWithin) throw new InvalidOperationException("This was done more than a day ago, so it can no longer be undone at once.");
        (UndoneBy, UndoneById, UndoneAt) = (by, by.Id, now);
    }
}

/// <summary>What became of one photo in a bulk edit.</summary>
public sealed class EditedPhoto
{
    public const int LongestRefusal = 400;

    public int Id { get; private set; }

    public int PhotoEditId { get; private set; }

    public int PhotoId { get; private set; }

    /// <summary>Why it was refused; empty when it was done.</summary>
    public string Refusal { get; private set; } = "";

    /// <summary>The <see cref="PhotoBefore"/> as JSON; empty when nothing was done.</summary>
    public string Before { get; private set; } = "";

    /// <summary>The photo's version that the edit left.</summary>
    public int VersionAfter { get; private set; }

    /// <summary>Whether the undoing put it back; none before it was tried.</summary>
    public bool? WasPutBack { get; internal set; }

    public bool WasDone => Refusal == "";

    private EditedPhoto()
    {
    }

    internal static EditedPhoto Done(Photo photo, PhotoBefore before) => new() { PhotoId = photo.Id, Before = JsonSerializer.Serialize(before), VersionAfter = photo.Version };

    internal static EditedPhoto Refused(int photoId, string why) => new() { PhotoId = photoId, Refusal = why.Length > LongestRefusal ? why[..LongestRefusal] : why };

    internal PhotoBefore? Was() => Before == "" ? null : JsonSerializer.Deserialize<PhotoBefore>(Before);
}
