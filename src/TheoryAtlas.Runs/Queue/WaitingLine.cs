namespace TheoryAtlas.Runs.Queue;

/// <summary>
/// What waits, each behind what the same requester asked for before, and requesters in turn: whoever asks for one
/// thing waits for one thing of everybody else, however much they asked for.
/// </summary>
internal sealed class WaitingLine<T>
    where T : notnull
{
    private readonly LinkedList<(string Requester, Queue<T> Items)> _requesters = [];

    /// <summary>How many wait.</summary>
    public int Count { get; private set; }

    /// <summary>How many of a requester wait.</summary>
    public int CountOf(string requester) => _requesters.FirstOrDefault(one => one.Requester == requester).Items?.Count ?? 0;

    /// <summary>Puts something behind what its requester asked for before.</summary>
    public void Enqueue(string requester, T item)
    {
        var line = _requesters.FirstOrDefault(one => one.Requester == requester).Items;
        if (line is null)
            _requesters.AddLast((requester, line = new Queue<T>()));
        line.Enqueue(item);
        Count++;
    }

    /// <summary>Takes what is next.</summary>
    public bool TryDequeue([System.Diagnostics.CodeAnalysis.MaybeNullWhen(false)] out T item)
    {
        item = default;
        if (_requesters.First is not { } next)
            return false;
        _requesters.RemoveFirst();
        item = next.Value.Items.Dequeue();
        Count--;
        if (next.Value.Items.Count > 0)
            _requesters.AddLast(next);
        return true;
    }

    /// <summary>Takes something out of the line.</summary>
    /// <returns>Whether it was waiting.</returns>
    public bool Remove(T item)
    {
        for (var one = _requesters.First; one is not null; one = one.Next)
        {
            if (!one.Value.Items.Contains(item))
                continue;
            var rest = one.Value.Items.Where(other => !other.Equals(item)).ToList();
            Count--;
            if (rest.Count == 0)
                _requesters.Remove(one);
            else
                one.Value = (one.Value.Requester, new Queue<T>(rest));
            return true;
        }

        return false;
    }
}
