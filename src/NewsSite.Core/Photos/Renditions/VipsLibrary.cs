using System.Reflection;
using System.Runtime.InteropServices;

namespace NewsSite.Photos.Renditions;

/// <summary>Where libvips and GLib are found on a machine, and what is called of them; <see cref="Vips"/> says how.</summary>
internal static partial class VipsLibrary
{
    private const string Library = "vips";
    private const string Objects = "gobject";
    private static readonly string[] LetterLibrary = ["libpangocairo-1.0.so.0", "libpangocairo-1.0.0.dylib", "libpangocairo-1.0-0.dll"];
    private static readonly Dictionary<string, string[]> Names = new()
    {
        [Library] = ["libvips.so.42", "libvips.42.dylib", "libvips-42.dll"],
        [Objects] = ["libgobject-2.0.so.0", "libgobject-2.0.0.dylib", "libgobject-2.0-0.dll"],
    };

    /// <summary>Loaded and neither started, which is what makes its symbols known to everybody, nor unloaded, which GLib does not take well.</summary>
    public static Lazy<bool> IsFound { get; } = new(() => Load(Names[Library], typeof(VipsLibrary).Assembly, null) != 0);

    /// <summary>Whether it is new enough to break lines within words, and what it draws letters with is here too.</summary>
    public static Lazy<bool> KnowsLetters { get; } = new(() => Load(Names[Library], typeof(VipsLibrary).Assembly, null) is not 0 and var library
        && NativeLibrary.TryGetExport(library, "vips_text_wrap_get_type", out _) && Load(LetterLibrary, typeof(VipsLibrary).Assembly, null) != 0);

    /// <summary>Has the names below looked up as this machine spells them; once in a process.</summary>
    public static void Resolve()
        => NativeLibrary.SetDllImportResolver(typeof(VipsLibrary).Assembly, (name, assembly, path) => Names.TryGetValue(name, out var names) ? Load(names, assembly, path) : 0);

    private static nint Load(string[] names, Assembly assembly, DllImportSearchPath? path)
        => names.Select(n => NativeLibrary.TryLoad(n, assembly, path, out var library) ? library : 0).FirstOrDefault(l => l != 0);

    /// <summary>GValue of GLib: a type and room for what it holds.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct Value
    {
        public nuint Type;
        public long First;
        public long Second;
    }

    [LibraryImport(Library, EntryPoint = "vips_init", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int Init(string program);

    [LibraryImport(Library, EntryPoint = "vips_shutdown")]
    public static partial void Shutdown();

    [LibraryImport(Library, EntryPoint = "vips_block_untrusted_set")]
    public static partial void BlockUntrusted(int state);

    [LibraryImport(Library, EntryPoint = "vips_concurrency_set")]
    public static partial void SetConcurrency(int threads);

    [LibraryImport(Library, EntryPoint = "vips_cache_set_max")]
    public static partial void SetCacheMax(int operations);

    [LibraryImport(Library, EntryPoint = "vips_operation_new", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint NewOperation(string name);

    [LibraryImport(Library, EntryPoint = "vips_object_set_argument_from_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetArgument(nint operation, string name, string value);

    [LibraryImport(Library, EntryPoint = "vips_cache_operation_build")]
    public static partial nint Build(nint operation);

    [LibraryImport(Library, EntryPoint = "vips_object_unref_outputs")]
    public static partial void UnrefOutputs(nint operation);

    [LibraryImport(Library, EntryPoint = "vips_image_copy_memory")]
    public static partial nint ImageCopyMemory(nint image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_width")]
    public static partial int ImageWidth(nint image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_height")]
    public static partial int ImageHeight(nint image);

    [LibraryImport(Library, EntryPoint = "vips_image_get_fields")]
    public static partial nint ImageFields(nint image);

    [LibraryImport(Library, EntryPoint = "vips_image_remove", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int ImageRemove(nint image, string name);

    [LibraryImport(Library, EntryPoint = "vips_image_set_blob_copy", StringMarshalling = StringMarshalling.Utf8)]
    public static unsafe partial void ImageSetBlobCopy(nint image, string name, byte* data, nuint length);

    [LibraryImport(Library, EntryPoint = "vips_error_buffer")]
    public static partial nint ErrorBuffer();

    [LibraryImport(Library, EntryPoint = "vips_error_clear")]
    public static partial void ErrorClear();

    [LibraryImport(Objects, EntryPoint = "g_object_unref")]
    public static partial void Unref(nint thing);

    [LibraryImport(Objects, EntryPoint = "g_object_set_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void SetProperty(nint thing, string name, ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_object_get_property", StringMarshalling = StringMarshalling.Utf8)]
    public static partial void GetProperty(nint thing, string name, ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_type_from_name", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nuint TypeFromName(string name);

    [LibraryImport(Objects, EntryPoint = "g_value_init")]
    public static partial nint InitValue(ref Value value, nuint type);

    [LibraryImport(Objects, EntryPoint = "g_value_set_object")]
    public static partial void SetObject(ref Value value, nint thing);

    [LibraryImport(Objects, EntryPoint = "g_value_dup_object")]
    public static partial nint DupObject(ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_value_unset")]
    public static partial void UnsetValue(ref Value value);

    [LibraryImport(Objects, EntryPoint = "g_strfreev")]
    public static partial void FreeStrings(nint strings);
}
