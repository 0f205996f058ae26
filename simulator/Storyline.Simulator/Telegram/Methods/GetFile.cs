using Storyline.Simulator.Telegram.Requests;
using Storyline.Simulator.Telegram.Wire;
using Storyline.Simulator.World;

namespace Storyline.Simulator.Telegram.Methods;

internal sealed class GetFile(SimulatedWorld world) : ITelegramMethod
{
    private const long MaxDownload = 20 * 1024 * 1024;

    public string Name => "getFile";

    public Task<object> AnswerAsync(TelegramCall call, CancellationToken cancellationToken) =>
        Task.FromResult<object>(world.Read(state =>
        {
            if (call.Text("file_id") is not { } fileId || !state.Telegram.Files.TryGetValue(fileId, out var file))
            {
                throw TelegramRefusal.BadRequest("invalid file_id");
            }

            return file.UploadSize > MaxDownload && !file.IsScaledCopy
                ? throw TelegramRefusal.BadRequest("file is too big")
                : new FileReference
                {
                    FileId = file.FileId,
                    FileUniqueId = file.FileUniqueId,
                    FileSize = file.IsScaledCopy ? null : file.UploadSize,
                    FilePath = file.FilePath,
                };
        }));
}
