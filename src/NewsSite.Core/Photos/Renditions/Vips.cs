using System.Runtime.InteropServices;
using static NewsSite.Photos.Renditions.VipsLibrary;

namespace NewsSite.Photos.Renditions;

/// <summary>libvips 8.13 and later (libvips.org), called as its own command line calls it: operations by name, options as text.</summary>
internal static class Vips
{
    private static readonly Lazy<bool> Started = new(Start);

    /// <summary>Whether the library is on this machine; it is not started by asking.</summary>
    public static bool IsOnMachine => IsFound.Value;

    /// <summary>Whether it can draw letters, from 8.14 on and where Pango is beside it.</summary>
    public static bool DrawsLetters => KnowsLetters.Value;

    /// <summary>Runs an operation that makes a picture; whoever calls it has to <see cref="Release"/> that.</summary>
    /// <exception cref="PictureTroubleException">The operation cannot be done, such as on a damaged file.</exception>
    public static nint Make(string operation, nint image, params ReadOnlySpan<(string Name, string Value)> options) => Run(operation, image, hasResult: true, options);

    /// <summary>Lays one picture onto another; whoever calls it has to <see cref="Release"/> the result.</summary>
    /// <exception cref="PictureTroubleException">It cannot be done.</exception>
    public static nint Insert(nint picture, nint part, params ReadOnlySpan<(string Name, string Value)> options) => Run("insert", [("main", picture), ("sub", part)], hasResult: true, options);

    /// <summary>Runs an operation that writes a picture.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end, or not be written.</exception>
    public static void Write(string operation, nint image, params ReadOnlySpan<(string Name, string Value)> options) => Run(operation, image, hasResult: false, options);

    /// <summary>In pixels.</summary>
    public static (int Width, int Height) SizeOf(nint image) => (ImageWidth(image), ImageHeight(image));

    /// <summary>The picture in memory, so that it can be gone through more than once; the one given is released.</summary>
    /// <exception cref="PictureTroubleException">It cannot be read to its end.</exception>
    public static nint Held(nint image)
    {
        var held = ImageCopyMemory(image);
        Unref(image);
        return held != 0 ? held : throw Trouble();
    }

    /// <summary>Takes all that is said beside the picture away, and gives it an XMP packet instead.</summary>
    public static unsafe void Say(nint image, ReadOnlySpan<byte> xmp)
    {
        var fields = ImageFields(image);
        for (var at = 0; Marshal.ReadIntPtr(fields, at) is not 0 and var name; at += nint.Size)
        {
            var field = Marshal.PtrToStringUTF8(name)!;
            if (field.EndsWith("-data", StringComparison.Ordinal) || field.StartsWith("exif-", StringComparison.Ordinal) || field.StartsWith("png-comment", StringComparison.Ordinal) || field.EndsWith("-comment", StringComparison.Ordinal))
                ImageRemove(image, field);
        }

        FreeStrings(fields);
        fixed (byte* bytes = xmp) ImageSetBlobCopy(image, "xmp-data", bytes, (nuint)xmp.Length);
    }

    public static void Release(nint image) => Unref(image);

    /// <summary>Ends the library; where VIPS_LEAK is set in the environment, it then says what is still held.</summary>
    public static void End()
    {
        if (Started is { IsValueCreated: true, Value: true }) Shutdown();
    }

    private static nint Run(string operation, nint image, bool hasResult, ReadOnlySpan<(string Name, string Value)> options)
        => Run(operation, image == 0 ? [] : [(operation == "extract_area" ? "input" : "in", image)], hasResult, options);

    private static nint Run(string operation, ReadOnlySpan<(string Name, nint Image)> images, bool hasResult, ReadOnlySpan<(string Name, string Value)> options)
    {
        if (!Started.Value) throw new PictureTroubleException("libvips is not on this machine.");
        var made = NewOperation(operation);
        if (made == 0) throw Trouble();
        try
        {
            foreach (var (name, image) in images) SetImage(made, name, image);
            foreach (var (name, value) in options)
            {
                if (SetArgument(made, name, value) != 0) throw Trouble();
            }

            var built = Build(made);
            if (built == 0) throw Trouble();

            // What is built is held once more than what was to be built, even where both are the same.
            Unref(made);
            made = built;
            return hasResult ? GetImage(made, "out") : 0;
        }
        finally
        {
            UnrefOutputs(made);
            Unref(made);
        }
    }

    private static PictureTroubleException Trouble()
    {
        var said = Marshal.PtrToStringUTF8(ErrorBuffer()) ?? "";
        ErrorClear();
        return new(said.Trim().ReplaceLineEndings("; "));
    }

    private static void SetImage(nint to, string name, nint image)
    {
        var value = default(Value);
        InitValue(ref value, TypeFromName("VipsImage"));
        SetObject(ref value, image);
        SetProperty(to, name, ref value);
        UnsetValue(ref value);
    }

    private static nint GetImage(nint from, string name)
    {
        var value = default(Value);
        InitValue(ref value, TypeFromName("VipsImage"));
        GetProperty(from, name, ref value);
        var image = DupObject(ref value);
        UnsetValue(ref value);
        return image;
    }

    private static bool Start()
    {
        Resolve();
        try
        {
            if (Init("newssite") != 0) return false;
        }
        catch (DllNotFoundException)
        {
            return false;
        }

        // Pictures are strangers' files: only readers that libvips itself calls fit for that. Each picture is worked on by one thread, and none is kept.
        BlockUntrusted(1);
        SetConcurrency(1);
        SetCacheMax(0);
        return true;
    }
}
