namespace NewsSite.Photos.Files;

/// <summary>A file that cannot be taken as a picture; the message is the sentence that tells the desk why.</summary>
public sealed class UnfitPictureException(string reason) : Exception(reason)
{
    public static UnfitPictureException Broken() => new("The file is damaged or incomplete: the picture’s size cannot be read from it.");

    public static UnfitPictureException Moving() => new("The picture moves. Only still pictures can be taken.");
}
