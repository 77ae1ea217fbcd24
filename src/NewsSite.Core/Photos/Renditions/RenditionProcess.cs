using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NewsSite.Photos.Renditions;

/// <summary>How a process that makes renditions is started: a program with arguments that lead to <see cref="RenditionWork.Run"/>.</summary>
public sealed record RenditionProgram(string File, params IReadOnlyList<string> Arguments);

/// <summary>A process beside this one that makes renditions; it ends by itself when this one does, because its input ends.</summary>
internal sealed class RenditionProcess : IDisposable
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private int orders;

    public RenditionProcess(RenditionProgram program)
    {
        var start = new ProcessStartInfo(program.File, program.Arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), StandardOutputEncoding = Encoding.UTF8,
        };
        start.Environment["DOTNET_gcServer"] = "0";
        process = Process.Start(start)!;
        process.BeginErrorReadLine();
    }

    public bool IsAlive => !process.HasExited;

    /// <summary>Whether it can be given another order.</summary>
    public bool IsFit => orders < RenditionMaker.MostOrders && IsAlive;

    /// <summary>Has an order done and returns what was in the way; empty when nothing was.</summary>
    /// <exception cref="PictureTroubleException">The picture broke the process, or took it too long.</exception>
    public async Task<string> SendAsync(RenditionOrder order, CancellationToken cancel)
    {
        using var timely = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timely.CancelAfter(Longest);
        orders++;
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order).AsMemory(), timely.Token);
            await process.StandardInput.FlushAsync(timely.Token);
            if (await process.StandardOutput.ReadLineAsync(timely.Token) is { } said) return said;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            End();
            throw new PictureTroubleException($"It took longer than {Longest.TotalMinutes} minutes.");
        }
        catch (IOException)
        {
            // It ended before it could be told.
        }

        End();
        throw new PictureTroubleException("It broke the program that reads pictures.");
    }

    public void Dispose()
    {
        End();
        process.Dispose();
    }

    private void End()
    {
        try
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }
}
