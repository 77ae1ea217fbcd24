using System.Text.Json.Serialization;
using NewsSite.Accounts;
using NewsSite.Data;
using NewsSite.Photos;
using NewsSite.Photos.Files;

namespace NewsSite.Web.Areas.Admin.Models;

/// <summary>What became of the files of one upload; the script's answer as it stands.</summary>
public sealed record PhotoUpload(IReadOnlyList<PhotoUpload.Taken> Photos, IReadOnlyList<PhotoUpload.Refusal> Refused)
{
    /// <summary>What the sender is told while the store does not answer.</summary>
    public const string NoStore = "The store of the pictures cannot be written just now. Nothing is wrong with the file: send it again in a while.";

    private const int LongestName = 100;

    /// <summary>A photo with what a story needs to show it.</summary>
    public sealed record Taken(int Id, string Description, string Credit, int Width, int Height, string Src, bool AlreadyHere)
    {
        /// <summary>Where an exact copy is used that is here already.</summary>
        public string? Used { get; init; }

        /// <summary>The photo that it is a near copy of, in words; none where there is none.</summary>
        public string? Like { get; init; }
    }

    public sealed record Refusal(string Name, string Reason)
    {
        [JsonIgnore]
        public string Sentence => Name == "" ? Reason : $"{Name}: {Reason}";
    }

    /// <summary>Takes what can be taken; one bad file does not keep the others out.</summary>
    public static async Task<PhotoUpload> TakeAsync(NewsDbContext db, IReadOnlyList<IFormFile> files, PhotoIntake intake, Account by, DateTimeOffset now, CancellationToken cancel)
    {
        var (taken, refused) = (new List<Taken>(), new List<Refusal>());
        foreach (var file in files)
        {
            try
            {
                await using var content = file.OpenReadStream();
                var (photo, wasHere) = await intake.TakeAsync(content, by, now, cancel);
                if (taken.Exists(t => t.Id == photo.Id)) continue;
                var one = new Taken(photo.Id, photo.Description, photo.Credit, photo.Width, photo.Height, StaffPicture.Of(photo, 480, now), wasHere);
                taken.Add(one with { Used = wasHere ? LikePhoto.Words(await LikePhoto.StoriesAsync(db, photo.Id, cancel)) : null, Like = !wasHere && await LikePhoto.ListAsync(db, photo.Id, cancel) is [var likest, ..] ? likest.Sentence : null });
            }
            catch (UnfitPictureException error)
            {
                refused.Add(new(Printable(file.FileName), error.Message));
            }
            catch (IOException)
            {
                refused.Add(new(Printable(file.FileName), NoStore));
            }
        }

        if (files.Count == 0) refused.Add(new("", "Choose at least one picture."));
        return new(taken, refused);
    }

    /// <summary>The name that the sender's machine gave the file, for the eyes of the sender only.</summary>
    private static string Printable(string name)
    {
        var last = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
        var clean = string.Concat(last.Where(c => !char.IsControl(c)));
        return clean.Length <= LongestName ? clean : $"{clean[..LongestName]}…";
    }
}
