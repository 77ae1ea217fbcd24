using System.Net;
using System.Net.Sockets;

namespace NewsSite.Tests.Announcements;

/// <summary>Somebody on this machine who is told what changed: keeps what it is sent, answers what it is told to, and can be stopped.</summary>
internal sealed class Hub : IDisposable
{
    private readonly Lock door = new();
    private readonly List<Call> received = [];
    private readonly int port = FreePort();
    private HttpListener listener = new();

    public string Address => $"http://127.0.0.1:{port}/publish";

    /// <summary>What is answered, such as 503.</summary>
    public HttpStatusCode Answer { get; set; } = HttpStatusCode.NoContent;

    /// <summary>Runs while a call waits for its answer.</summary>
    public Func<Task> Meanwhile { get; set; } = () => Task.CompletedTask;

    public IReadOnlyList<Call> Received
    {
        get { lock (door) return [.. received]; }
    }

    public Hub() => Start();

    public void Start()
    {
        listener = new();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        _ = ListenAsync(listener);
    }

    public void Stop() => listener.Close();

    public void Dispose() => listener.Close();

    private async Task ListenAsync(HttpListener own)
    {
        try
        {
            while (true)
            {
                var call = await own.GetContextAsync();
                using var reader = new StreamReader(call.Request.InputStream);
                var body = await reader.ReadToEndAsync();
                lock (door) received.Add(new(call.Request.HttpMethod, call.Request.Url!.AbsolutePath, call.Request.ContentType ?? "", body));
                await Meanwhile();
                call.Response.StatusCode = (int)Answer;
                if (Answer == HttpStatusCode.Found) call.Response.RedirectLocation = $"http://127.0.0.1:{port}/elsewhere";
                call.Response.Close();
            }
        }
        catch (Exception error) when (error is HttpListenerException or ObjectDisposedException or InvalidOperationException)
        {
            // Stopped.
        }
    }

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    public sealed record Call(string Method, string Path, string ContentType, string Body)
    {
        /// <summary>The feed that is said to have changed.</summary>
        public string? Topic => System.Web.HttpUtility.ParseQueryString(Body)["hub.url"];
    }
}
