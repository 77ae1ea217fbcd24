using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsSite.Photos.Renditions;

/// <summary>libvips 8.13 and later (libvips.org), called as its own command line calls it: operations by name, options as text.</summary>
internal static partial class Vips
{
    private const string Library = "vips";
    private const string Objects = "gobject";
    private static readonly Dictionary<string, string[]> Names = new()
    {
        [Library] = ["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"],
        [Objects] = ["libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"],
    };

    private static readonly Lazy<bool> Started = new(Start);

    private static readonly Lazy<bool> Found = new(IsFound);

    /// <summary>Whether the library is on this machine; it is not started by asking.</summary>
    public static bool IsOnMachine => Found.Value;

    /// <summary>Runs an operation that makes a picture; whoever calls it has to <see cref="Release"/> that.</summary>
    /// <exception cref="PictureTroubleException">The operation cannot be done, such as on a damaged file.</exception>
    public static nint Make(string operation, nint image, params ReadOnlySpan<(string Name, string Value)> options) => Run(operation, image, hasResult: true, options);

    /// <summary>Runs an operation that writes a picture.</summary>
    /// <exception cref="PictureTroubleException">The picture cannot be read to its end, or not be written.</exception>
    public static void Write(string operation, nint image, params ReadOnlySpan<(string Name, string Value)> options) => Run(operation, image, hasResult: false, options);

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

    private static nint Run(string operation, nint image, bool hasResult, ReadOnlySpan<(string Name, string Value)> options)
    {
        if (!Started.Value) throw new PictureTroubleException("libvips is not on this machine.");
        var made = NewOperation(operation);
        if (made == 0) throw Trouble();
        try
        {
            if (image != 0) SetImage(made, "in", image);
            foreach (var (name, value) in options)
            {
                if (SetArgument(made, name, value) != 0) throw Trouble();
            }

            var built = Build(made);
            if (built == 0) throw Trouble();
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

    /// <summary>Loaded and neither started, which is what makes its symbols known to everybody, nor unloaded, which GLib does not take well.</summary>
    private static bool IsFound() => Load(Names[Library], typeof(Vips).Assembly, null) != 0;

    private static bool Start()
    {
        NativeLibrary.SetDllImportResolver(typeof(Vips).Assembly, (name, assembly, path) => Names.TryGetValue(name, out var names) ? Load(names, assembly, path) : 0);
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

    private static nint Load(string[] names, Assembly assembly, DllImportSearchPath? path)
        => names.Select(n => NativeLibrary.TryLoad(n, assembly, path, out var library) ? library : 0).FirstOrDefault(l => l != 0);

    /// <summary>GValue of GLib: a type and room for what it holds.</summary>
    [StructLayout(LayoutKind.Sequential)]
    private struct Value
    {
        public nuint Type;
        public long First;
        public long Second;
    }

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Init(string program);

    [LibraryImport(Library, EntryPoint = "vips_block_untrusted_set")]
    private static partial void BlockUntrusted(int state);

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    private static partial void SetConcurrency(int threads);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    private static partial void SetCacheMax(int operations);

    [LibraryImport(Library, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nint NewOperation(string name);

    [LibraryImport(Library, EntryPoint = "vips_object_set_argument_from_string", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int SetArgument(nint operation, string name, string value);

    [LibraryImport(Library, EntryPoint = "vips_cache_operation_build")]
    private static partial nint Build(nint operation);

    [LibraryImport(Library, EntryPoint = "vips_object_unref_outputs")]
    private static partial void UnrefOutputs(nint operation);

    [LibraryImport(Library, EntryPoint = "vips_image_copy_memory")]
    private static partial nint ImageCopyMemory(nint image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_fields")]
    private static partial nint ImageFields(nint image);

    [LibraryImport(Library, EntryPoint = "vips_image_remove", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int ImageRemove(nint image, string name);

    [LibraryImport(Library, EntryPoint = "vips_image_set_blob_copy", StringMarshalling = StringMarshalling.Utf8)]
    private static unsafe partial void ImageSetBlobCopy(nint image, string name, byte* data, nuint length);

    [LibraryImport(Library, EntryPoint = "vips_error_buffer")]
    private static partial nint ErrorBuffer();

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    private static partial void ErrorClear();

    [LibraryImport(Objects, EntryPoint = "g_object_unref")]
    private static partial void Unref(nint thing);

    [LibraryImport(Objects, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void SetProperty(nint thing, string name, ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    private static partial void GetProperty(nint thing, string name, ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_type_from_name", StringMarshalling = StringMarshalling.Utf8)]
    private static partial nuint TypeFromName(string name);

    [LibraryImport(Objects, EntryPoint = "g_value_init")]
    private static partial nint InitValue(ref Value value, nuint type);

    [LibraryImport(Objects, EntryPoint = "g_value_set_object")]
    private static partial void SetObject(ref Value value, nint thing);

    [LibraryImport(Objects, EntryPoint = "g_value_dup_object")]
    private static partial nint DupObject(ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_value_unset")]
    private static partial void UnsetValue(ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_strfreev")]
    private static partial void FreeStrings(nint strings);
}
