"""What a user gets from the built distribution."""
