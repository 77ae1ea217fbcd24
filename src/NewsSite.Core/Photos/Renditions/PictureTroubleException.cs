namespace NewsSite.Photos.Renditions;

/// <summary>A picture whose file begins well and cannot be read to its end; the message is what the library said.</summary>
public sealed class PictureTroubleException(string said) : Exception(said);
