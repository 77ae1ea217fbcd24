using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace NewsSite.Tests.Mail;

/// <summary>A mail server on this machine that keeps what it is given; it can be stopped, can refuse recipients, and asks for a password when told to.</summary>
internal sealed class MailServer : IDisposable
{
    private readonly Lock door = new();
    private readonly List<ReceivedMail> received = [];
    private readonly List<string> said = [];
    private TcpListener listener = new(IPAddress.Loopback, 0);

    public int Port { get; }

    /// <summary>What is answered to a recipient instead of yes.</summary>
    public Dictionary<string, string> Refused { get; } = [];

    public bool AsksForPassword { get; init; }

    public IReadOnlyList<ReceivedMail> Received
    {
        get { lock (door) return [.. received]; }
    }

    /// <summary>Every line that clients said.</summary>
    public IReadOnlyList<string> Said
    {
        get { lock (door) return [.. said]; }
    }

    public MailServer()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = ListenAsync(listener);
    }

    public void Stop() => listener.Stop();

    public void StartAgain()
    {
        listener = new(IPAddress.Loopback, Port);
        listener.Start();
        _ = ListenAsync(listener);
    }

    public void Dispose() => listener.Dispose();

    private async Task ListenAsync(TcpListener own)
    {
        try
        {
            while (true) _ = TalkAsync(await own.AcceptTcpClientAsync());
        }
        catch (Exception error) when (error is SocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private async Task TalkAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            using var reader = new StreamReader(client.GetStream(), Encoding.UTF8);
            await using var writer = new StreamWriter(client.GetStream(), new UTF8Encoding(false)) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 here");
            string? recipient = null;
            var known = !AsksForPassword;
            while (await reader.ReadLineAsync() is { } line)
            {
                lock (door) said.Add(line);
                switch (line.Split(' ')[0].ToUpperInvariant())
                {
                    case "EHLO":
                        await writer.WriteLineAsync(AsksForPassword ? "250-here\r\n250 AUTH LOGIN" : "250 here");
                        break;
                    case "AUTH":
                        await writer.WriteLineAsync("334 UGFzc3dvcmQ6");
                        var password = Encoding.UTF8.GetString(Convert.FromBase64String(await reader.ReadLineAsync() ?? ""));
                        known = password == "secret";
                        await writer.WriteLineAsync(known ? "235 ok" : "535 wrong password");
                        break;
                    case "MAIL":
                        await writer.WriteLineAsync(known ? "250 ok" : "530 who are you");
                        break;
                    case "RCPT":
                        recipient = line[(line.IndexOf('<', StringComparison.Ordinal) + 1)..line.IndexOf('>', StringComparison.Ordinal)];
                        await writer.WriteLineAsync(Refused.GetValueOrDefault(recipient, "250 ok"));
                        break;
                    case "DATA":
                        await writer.WriteLineAsync("354 go on");
                        var message = new StringBuilder();
                        while (await reader.ReadLineAsync() is { } part && part != ".") message.Append(part.StartsWith('.') ? part[1..] : part).Append('\n');
                        lock (door) received.Add(new(recipient!, message.ToString()));
                        await writer.WriteLineAsync("250 kept");
                        break;
                    case "QUIT":
                        await writer.WriteLineAsync("221 bye");
                        return;
                    default:
                        await writer.WriteLineAsync("250 ok");
                        break;
                }
            }
        }
        catch (IOException)
        {
            // The client has gone.
        }
    }
}

internal sealed record ReceivedMail(string Recipient, string Raw)
{
    public string Head => Raw[..Raw.IndexOf("\n\n", StringComparison.Ordinal)];

    /// <summary>Headers by name, folded lines joined, encoded words decoded.</summary>
    public ILookup<string, string> Headers => Head.Replace("\n ", " ", StringComparison.Ordinal).Split('\n').Select(l => l.Split(':', 2))
        .ToLookup(h => h[0], h => Decoded(h[1].Trim()), StringComparer.OrdinalIgnoreCase);

    public string this[string header] => Headers[header].Single();

    public string Text => Encoding.UTF8.GetString(Convert.FromBase64String(Raw[Head.Length..]));

    /// <summary>RFC 2047, as far as our own mails use it.</summary>
    private static string Decoded(string value)
        => Regex.Replace(Regex.Replace(value, @"\?=\s+=\?", "?==?"), @"(=\?utf-8\?[BQ]\?[^?]*\?=)+", words => Encoding.UTF8.GetString(
            [.. Regex.Matches(words.Value, @"=\?utf-8\?([BQ])\?([^?]*)\?=").SelectMany(w => w.Groups[1].Value == "B" ? Convert.FromBase64String(w.Groups[2].Value) : Quoted(w.Groups[2].Value))]));

    private static IEnumerable<byte> Quoted(string text)
        => Regex.Matches(text, "=(..)|.").Select(c => c.Groups[1].Success ? Convert.ToByte(c.Groups[1].Value, 16) : c.Value == "_" ? (byte)' ' : (byte)c.Value[0]);
}
