package io.wirewatch.core.alert;

class JsonMemoryTest extends AlertMemoryContract {
    @Override
    protected AlertMemory memory() {
        return new JsonMemory();
    }
}
