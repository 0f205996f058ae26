using Microsoft.Extensions.Options;

namespace Storyline.Services.Core.Media;

[OptionsValidator]
internal sealed partial class LibraryOptionsValidator : IValidateOptions<LibraryOptions>;
