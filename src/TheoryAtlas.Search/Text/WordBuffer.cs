using System.Buffers;

namespace TheoryAtlas.Search.Text;

/// <summary>The letters of a word in the making.</summary>
/// <param name="room">Room for a word of common length; longer ones get more.</param>
internal ref struct WordBuffer(Span<char> room)
{
    private Span<char> _room = room;
    private char[]? _rented;

    /// <summary>How many letters there are.</summary>
    public int Length { get; private set; }

    /// <summary>The letters.</summary>
    public readonly ReadOnlySpan<char> Letters => _room[..Length];

    /// <summary>Adds a letter.</summary>
    public void Add(char letter)
    {
        if (Length == _room.Length)
            Grow();
        _room[Length++] = letter;
    }

    /// <summary>Begins a new word.</summary>
    public void Clear() => Length = 0;

    /// <summary>Gives back the room that was needed for long words.</summary>
    public readonly void Return()
    {
        if (_rented is not null)
            ArrayPool<char>.Shared.Return(_rented);
    }

    private void Grow()
    {
        var larger = ArrayPool<char>.Shared.Rent(_room.Length * 2);
        Letters.CopyTo(larger);
        Return();
        _room = _rented = larger;
    }
}
