using System.Buffers.Binary;
using System.Text;

namespace NewsSite.Photos.Metadata;

/// <summary>The datasets of an IPTC-IIM block. A wrong byte ends the reading, never fails it.</summary>
internal sealed class IimBlock
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);
    private readonly Dictionary<(byte Record, byte Number), List<byte[]>> datasets = [];

    public IimBlock(ReadOnlySpan<byte> block)
    {
        while (block.Length >= 5 && block[0] == 0x1C)
        {
            var (record, number) = (block[1], block[2]);
            long length = BinaryPrimitives.ReadUInt16BigEndian(block[3..]);
            var head = 5;
            if ((length & 0x8000) != 0)
            {
                // Extended: the low bits count the bytes that hold the length.
                var bytes = (int)(length & 0x7FFF);
                if (bytes > 4 || block.Length < 5 + bytes) return;
                length = 0;
                foreach (var b in block.Slice(5, bytes)) length = (length << 8) | b;
                head += bytes;
            }

            if (length > block.Length - head) return;
            if (!datasets.TryGetValue((record, number), out var values)) datasets[(record, number)] = values = [];
            if (length > 0) values.Add(block.Slice(head, (int)length).ToArray());
            block = block[(head + (int)length)..];
        }
    }

    /// <summary>The first value of a dataset of the application record.</summary>
    public string? Text(byte number) => Texts(number).FirstOrDefault();

    public IEnumerable<string> Texts(byte number)
        => datasets.TryGetValue((2, number), out var values) ? values.Select(Decoded).Select(Clean.Text).Where(t => t.Length > 0) : [];

    /// <summary>Valid UTF-8 is UTF-8, whatever dataset 1:90 declares; all else is what old Windows programs wrote.</summary>
    private static string Decoded(byte[] value)
    {
        try
        {
            return StrictUtf8.GetString(value);
        }
        catch (DecoderFallbackException)
        {
            return string.Concat(value.Select(Windows1252));
        }
    }

    private static char Windows1252(byte b) => b is < 0x80 or > 0x9F ? (char)b : "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ"[b - 0x80];
}
